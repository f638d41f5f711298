import YAMLSource

/// Labels and annotations that pods carry only as long as their ReplicaSet has a role.
public struct EphemeralMetadata: Hashable, Sendable {
  /// Labels by their names.
  public let labels: [(key: String, value: String)]
  /// Annotations by their names.
  public let annotations: [(key: String, value: String)]

  init?(_ strategy: Field, _ key: String) throws(InputError) {
    guard let field = try strategy.mapping(key) else { return nil }
    labels = try Self.read(field, "labels")
    annotations = try Self.read(field, "annotations")
  }

  private static func read(
    _ field: Field, _ key: String
  ) throws(InputError) -> [(key: String, value: String)] {
    guard let mapping = try field.mapping(key) else { return [] }
    var pairs: [(key: String, value: String)] = []
    for entry in mapping.node.entries {
      let value = Field(entry.value, path: mapping.path[entry.key.keyText])
      pairs.append((entry.key.keyText, try value.string()))
    }
    return pairs.sorted { $0.key < $1.key }
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.labels.elementsEqual(right.labels, by: ==)
      && left.annotations.elementsEqual(right.annotations, by: ==)
  }

  public func hash(into hasher: inout Hasher) {
    for pair in labels + annotations { hasher.combine(pair.value) }
  }
}
