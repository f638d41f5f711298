/// Where the objects that a Rollout names are looked up while it is validated.
struct References {
  /// What became of a look-up.
  enum Outcome {
    case found(Manifest)
    case missing
    /// It may be missing, or there are two: nothing can be said.
    case unknown
  }

  let rollout: Manifest
  let objects: any ObjectLookup
  let allowedMissing: AllowedMissing
  /// The namespace that objects without one were put into, such as those of the whole cluster.
  let defaultNamespace: String

  func object(
    group: String, kind: String, namespace: String? = nil, name: String
  ) -> Outcome {
    do {
      let manifest = try objects.object(
        group: group, kind: kind, namespace: namespace ?? rollout.namespace, name: name)
      if let manifest { return .found(manifest) }
    } catch {
      return .unknown
    }
    return allowedMissing.allows(kind: kind, name: name) ? .unknown : .missing
  }

  /// An object that belongs to no namespace.
  func clusterObject(group: String, kind: String, name: String) -> Outcome {
    let outcome = object(group: group, kind: kind, name: name)
    if case .missing = outcome, defaultNamespace != rollout.namespace {
      return object(group: group, kind: kind, namespace: defaultNamespace, name: name)
    }
    return outcome
  }
}
