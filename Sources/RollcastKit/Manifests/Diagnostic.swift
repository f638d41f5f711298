import YAMLSource

/// Something that the user should know although the work goes on.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  /// What was found, in one sentence without the place.
  public let message: String
  /// Where, or `nil` where the input as a whole is meant.
  public let location: SourceLocation?

  /// A warning; `nil` for one about the input as a whole.
  public init(_ message: String, at location: SourceLocation? = nil) {
    self.message = message
    self.location = location
  }

  public var description: String {
    location.map { "\($0): warning: \(message)" } ?? "warning: \(message)"
  }
}
