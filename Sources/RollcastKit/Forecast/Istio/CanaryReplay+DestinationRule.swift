extension CanaryReplay {
  /// Labels the subsets with the hashes of the revisions and drops every other subset.
  ///
  /// Source: Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, UpdateHash.
  mutating func updateHash(
    canary canaryHash: RevisionHash, stable stableHash: RevisionHash?,
    _ additional: [ExperimentDestination]
  ) throws(ReconcileError) {
    if isWaitingForPods(canaryHash, stableHash) {
      // Version 1.8 goes on to the weights, later ones give up until the pods are there.
      if version == .v18 { return }
      throw .notReady
    }
    guard let names = canary.trafficRouting?.istio?.destinationRule,
      var rule = state.destinationRule
    else { return }
    var experiments = additional.filter { $0.service != nil }
    rule.isAnnotationWritten = true
    rule.subsets = (rule.subsets ?? []).compactMap { subset in
      var subset = subset
      switch subset.name {
      case names.canarySubsetName: subset.label = .revision(canaryHash)
      case names.stableSubsetName: subset.label = stableHash.map(SelectorHash.revision) ?? .missing
      default:
        guard let place = experiments.firstIndex(where: { $0.service == subset.name }) else {
          return nil
        }
        subset.label = .revision(experiments.remove(at: place).hash)
      }
      return subset
    }
    rule.subsets! += experiments.map {
      DestinationRuleState.Subset(name: $0.service!, hash: $0.hash)
    }
    state.destinationRule = rule
  }

  /// Without Services to watch, the subsets move only once the pods behind them are there.
  ///
  /// Source: Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go,
  /// shouldDelayDestinationRuleUpdate.
  private func isWaitingForPods(
    _ canaryHash: RevisionHash, _ stableHash: RevisionHash?
  ) -> Bool {
    guard canary.canaryService == nil, canary.stableService == nil else { return false }
    let ignoresCanary = version >= .v19 && (state.status.isAborted || rollbackFrom != nil)
    return state.replicaSets.contains { replicaSet in
      guard replicaSet.replicas > 0,
        replicaSet.hash == stableHash || replicaSet.hash == canaryHash
      else { return false }
      if ignoresCanary && replicaSet.hash == canaryHash { return false }
      return !replicaSet.isFullyAvailable
    }
  }
}
