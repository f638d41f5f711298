import YAMLSource

/// How many canary pods are enough to go on (1.9 and later).
public struct ReplicaProgressThreshold: Hashable, Sendable {
  /// Whether ``value`` is percent rather than a number of pods.
  public let isPercentage: Bool
  /// Percent or pods.
  public let value: Int

  init?(_ canary: Field) throws(InputError) {
    guard let field = try canary.mapping("replicaProgressThreshold") else { return nil }
    isPercentage = try field.string("type") == "Percentage"
    value = try field.int("value") ?? 0
  }
}
