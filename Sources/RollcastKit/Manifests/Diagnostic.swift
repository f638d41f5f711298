import YAMLSource

/// Something that the user should know although the work goes on.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  public let message: String
  public let location: SourceLocation?

  public init(_ message: String, at location: SourceLocation? = nil) {
    self.message = message
    self.location = location
  }

  public var description: String {
    location.map { "\($0): warning: \(message)" } ?? "warning: \(message)"
  }
}
