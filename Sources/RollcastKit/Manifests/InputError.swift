import YAMLSource

/// Bad input: one message, with the place where it can be mended.
public struct InputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where, or `nil` where no single place is to blame.
  public let location: SourceLocation?
  /// What is wrong, in words for the person who wrote the input.
  public let message: String

  public init(_ message: String, at location: SourceLocation? = nil) {
    self.message = message
    self.location = location
  }

  public init(_ message: String, at node: Node) {
    self.init(message, at: node.location)
  }

  /// A signal has come before anything was written.
  static let stopped = InputError("interrupted: nothing was written")

  public init(_ error: YAMLError) {
    self.init(error.message, at: error.location)
  }

  public var description: String {
    location.map { "\($0): error: \(message)" } ?? "error: \(message)"
  }
}
