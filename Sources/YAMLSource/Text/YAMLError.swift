/// Input that is not readable as YAML or JSON, with the place where reading stopped.
public struct YAMLError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where, or `nil` where the input as a whole is meant.
  public let location: SourceLocation?
  /// What is wrong, in one sentence without the place.
  public let message: String

  /// An error at a place, or about the input as a whole.
  public init(_ message: String, at location: SourceLocation?) {
    self.message = message
    self.location = location
  }

  public var description: String {
    location.map { "\($0): error: \(message)" } ?? "error: \(message)"
  }
}
