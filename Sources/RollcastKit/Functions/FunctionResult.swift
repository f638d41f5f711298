import YAMLSource

/// One thing that a KRM function has to say, in the form that orchestrators show.
///
/// Source: kustomize, cmd/config/docs/api-conventions/functions-spec.md, Result.
package struct FunctionResult: Hashable, Sendable, CustomStringConvertible {
  /// How much it matters; an error makes the function fail.
  package enum Severity: String, Sendable {
    case error, warning
  }

  package let severity: Severity
  package let message: String
  /// What it is about; `nil` where that is no single item.
  package let place: FunctionPlace?

  init(_ severity: Severity, _ message: String, at place: FunctionPlace? = nil) {
    self.severity = severity
    self.message = message
    self.place = place
  }

  /// As messages on standard error are: the item's file, the severity, the message.
  package var description: String {
    let file = place?.file.map { "\($0.path): " } ?? ""
    return "\(file)\(severity.rawValue): \(message)"
  }

  /// The result as the ResourceList carries it.
  var value: Value {
    let entries: [Value.Entry] = [
      .init("message", .string(message)), .init("severity", .string(severity.rawValue)),
    ]
    return .mapping(entries + (place?.entries ?? []))
  }
}
