import YAMLSource

extension RolloutForecast {
  /// The ReplicaSets of a state as the controller would have created them.
  ///
  /// - Parameters:
  ///   - state: one of this forecast's states.
  ///   - warnings: which ReplicaSets cannot be written is added here.
  /// - Returns: a manifest for each, in the order of their revisions, counted from 1.
  /// - Throws: ``InputError`` where the API server would refuse a pod template.
  func replicaSetManifests(
    at state: RolloutState, warnings: inout [Diagnostic]
  ) throws(InputError) -> [Value] {
    var manifests: [Value] = []
    for replicaSet in state.replicaSets {
      guard let revision = revision(replicaSet.hash), let rollout = revision.rollout,
        let source = revision.source
      else {
        warnings.append(warning(ofTemplateMissingFor: replicaSet))
        continue
      }
      let isFirst = replicaSet.revision == state.replicaSets.first?.revision
      if !isFirst && stable == nil && self.rollout.strategy.antiAffinity != nil {
        warnings.append(
          Diagnostic(
            "ReplicaSet \(rollout.name)-\(revision.hash) lacks the anti-affinity to the stable "
              + "revision, which is not known", at: self.rollout.manifest.location))
      }
      let manifest = ReplicaSetManifest(
        rollout: self.rollout, revision: (rollout, source), replicaSet: replicaSet,
        hash: revision.hash, isFirst: isFirst, stableHash: stable?.hash, version: version)
      manifests.append(try manifest.value())
    }
    return manifests
  }

  private func revision(_ hash: String?) -> Revision? {
    hash == canary.hash ? canary : stable.flatMap { $0.hash == hash ? $0 : nil }
  }

  private func warning(ofTemplateMissingFor replicaSet: RolloutState.ReplicaSet) -> Diagnostic {
    let name = replicaSet.hash.map { " \(rollout.name)-\($0)" } ?? ""
    return Diagnostic(
      "the \(replicaSet.role.rawValue) ReplicaSet\(name) of Rollout \(rollout.namespace)/"
        + "\(rollout.name) is left out, since its pod template is not known; name it with "
        + "--stable PATH", at: rollout.manifest.location)
  }
}
