/// What tells one Kubernetes object from another in a cluster.
public struct ObjectIdentity: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The API group, `""` for core.
  public let group: String
  /// `kind`, such as `Service`.
  public let kind: String
  /// The namespace; `""` for objects of the whole cluster.
  public let namespace: String
  /// `metadata.name`.
  public let name: String

  /// An identity from its four parts.
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
