/// What tells one Kubernetes object from another in a cluster.
public struct ObjectIdentity: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The API group, `""` for core.
  public let group: String
  public let kind: String
  public let namespace: String
  public let name: String

  public init(group: String, kind: String, namespace: String, name: String) {
    self.group = group
    self.kind = kind
    self.namespace = namespace
    self.name = name
  }

  public static func < (left: ObjectIdentity, right: ObjectIdentity) -> Bool {
    (left.namespace, left.kind, left.group, left.name)
      < (right.namespace, right.kind, right.group, right.name)
  }

  /// As kubectl names it, with the namespace: `Service prod/web`.
  public var description: String { "\(kind) \(namespace)/\(name)" }
}
