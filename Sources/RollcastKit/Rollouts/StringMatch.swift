import YAMLSource

/// A condition on a text: equal, matching a pattern, or beginning so.
public struct StringMatch: Hashable, Sendable {
  /// The whole value.
  public let exact: String?
  /// A regular expression for the whole value.
  public let regex: String?
  /// How the value begins.
  public let prefix: String?

  init(_ field: Field) throws(InputError) {
    exact = try Self.read(field, "exact")
    regex = try Self.read(field, "regex")
    prefix = try Self.read(field, "prefix")
  }

  private static func read(_ field: Field, _ key: String) throws(InputError) -> String? {
    try field.string(key).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The match as Istio writes it; an empty condition is left out, as Go's omitempty does.
  var value: Value {
    let pairs = [("exact", exact), ("prefix", prefix), ("regex", regex)]
    return .mapping(pairs.compactMap { key, text in text.map { .init(key, .string($0)) } })
  }
}
