import YAMLSource

/// A condition on a text: equal, matching a pattern, or beginning so.
public struct StringMatch: Hashable, Sendable {
  public let exact: String?
  public let regex: String?
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
