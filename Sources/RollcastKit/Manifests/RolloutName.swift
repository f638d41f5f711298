/// Names one Rollout, or those of one name in every namespace: `[NAMESPACE/]NAME`.
public struct RolloutName: Hashable, Sendable, CustomStringConvertible {
  /// The namespace, or `nil` for any.
  public let namespace: String?
  /// The Rollout's name.
  public let name: String

  /// Reads `NAME` or `NAMESPACE/NAME`.
  ///
  /// - Returns: `nil` where a part is empty or there are more than two.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, !parts.contains(where: \.isEmpty) else { return nil }
    namespace = parts.count == 2 ? String(parts[0]) : nil
    name = String(parts[parts.count - 1])
  }

  /// Whether an object has this name; of what kind it is does not matter.
  public func matches(_ identity: ObjectIdentity) -> Bool {
    name == identity.name && (namespace == nil || namespace == identity.namespace)
  }

  public var description: String { namespace.map { "\($0)/\(name)" } ?? name }
}
