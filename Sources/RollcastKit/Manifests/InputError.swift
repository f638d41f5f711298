import YAMLSource

/// Bad input: one message, with the place where it can be mended.
public struct InputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where, or `nil` where no single place is to blame.
  public let location: SourceLocation?
  /// What is wrong, in words for the person who wrote the input.
  public let message: String

  /// An error at a place, or about the input as a whole.
  public init(_ message: String, at location: SourceLocation? = nil) {
    self.message = message
    self.location = location
  }

  /// An error at a node.
  public init(_ message: String, at node: Node) {
    self.init(message, at: node.location)
  }

  /// A signal has come before anything was written.
  static let stopped = InputError("interrupted: nothing was written")

  /// An error of the YAML reader.
  public init(_ error: YAMLError) {
    self.init(error.message, at: error.location)
  }

  public var description: String {
    location.map { "\($0): error: \(message)" } ?? "error: \(message)"
  }
}
