import YAMLSource

/// What the controller reads and writes of a Service.
struct ServiceState: Hashable, Sendable {
  static let hashKey = "rollouts-pod-template-hash"
  static let managedByKey = "argo-rollouts.argoproj.io/managed-by-rollouts"

  let name: String
  var selector: SelectorHash
  var isAnnotated: Bool

  init(name: String, _ manifest: Manifest) {
    self.name = name
    selector = SelectorHash(manifest.root["spec"]?["selector"]?[Self.hashKey]?.string)
    isAnnotated = manifest.root["metadata"]?["annotations"]?[Self.managedByKey] != nil
  }

  /// Points the Service at a revision.
  ///
  /// Source: Argo Rollouts 1.9, rollout/service.go, switchServiceSelector.
  mutating func switchSelector(to hash: RevisionHash) {
    selector = .revision(hash)
    isAnnotated = true
  }
}
