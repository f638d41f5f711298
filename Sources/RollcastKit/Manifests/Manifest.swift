import YAMLSource

/// One Kubernetes object in the input: a document of its own, or an item of a List.
public struct Manifest: Sendable {
  /// The object's mapping.
  public let root: Node
  /// `apiVersion` as written.
  public let apiVersion: String
  /// Who it is; the namespace is the default one where the manifest names none.
  public let identity: ObjectIdentity

  /// An object whose identity is known already.
  public init(root: Node, apiVersion: String, identity: ObjectIdentity) {
    self.root = root
    self.apiVersion = apiVersion
    self.identity = identity
  }

  /// `kind`.
  public var kind: String { identity.kind }
  /// `metadata.name`.
  public var name: String { identity.name }
  /// The namespace that it names, else the default one.
  public var namespace: String { identity.namespace }
  /// Whether this is an Argo Rollouts Rollout, of whatever version.
  public var isRollout: Bool { identity.kind == "Rollout" && identity.group == "argoproj.io" }
  /// Where the object begins, for messages.
  public var location: SourceLocation { root.location }
}
