extension CanaryReplay {
  /// Scales the ReplicaSets, the stable one first, one at a time.
  ///
  /// - Returns: whether one was scaled, which ends the reconciliation.
  ///
  /// Source: Argo Rollouts 1.9, rollout/canary.go, reconcileCanaryReplicaSets.
  mutating func reconcileReplicaSets(weights: ReplayStatus.Weights?) -> Bool {
    removeScaleDownDeadlines()
    if let stableRS, stableRS.hash != newHash {
      let split = desiredSplit(weights: state.status.weights)
      if state.scale(stableRS.hash, to: split.stable) { return true }
    }
    if reconcileNewReplicaSet(weights: weights) { return true }
    return scaleDownOthers()
  }

  /// Whether the pods that the current step asks for are there.
  ///
  /// Source: Argo Rollouts 1.9, utils/replicaset/canary.go, AtDesiredReplicaCountsForCanary.
  func isAtDesiredReplicaCounts(weights: ReplayStatus.Weights?) -> Bool {
    let split = desiredSplit(weights: weights)
    guard isThresholdMet(newRS, desired: split.canary) else { return false }
    let isRouted = canary.trafficRouting != nil
    if !isRouted || !canary.dynamicStableScale {
      guard let stableRS, stableRS.replicas == split.stable, stableRS.available == split.stable
      else { return false }
    }
    return isRouted || others.allSatisfy { $0.available == 0 }
  }

  /// Source: Argo Rollouts 1.9, utils/replicaset/canary.go, ReplicaProgressThresholdMet.
  func isThresholdMet(_ replicaSet: ReplicaSetState, desired: Int) -> Bool {
    guard behaviour.has(.progressThreshold), let threshold = canary.replicaProgressThreshold,
      threshold.value >= 0
    else { return replicaSet.replicas == desired && replicaSet.available == desired }
    if !threshold.isPercentage { return replicaSet.available >= threshold.value }
    return desired == 0 || replicaSet.available * 100 >= threshold.value * desired
  }

  private var others: [ReplicaSetState] {
    state.replicaSets.filter { $0.hash != newHash && $0.hash != state.status.stableRS }
  }

  private func desiredSplit(weights: ReplayStatus.Weights?) -> PodSplit {
    canary.trafficRouting == nil ? basicSplit() : routedSplit(weights: weights)
  }

  /// Source: Argo Rollouts 1.9, rollout/replicaset.go, reconcileNewReplicaSet.
  private mutating func reconcileNewReplicaSet(weights: ReplayStatus.Weights?) -> Bool {
    var desired = desiredSplit(weights: weights).canary
    if delaysScaleDownOnAbort {
      let isStableFull = stableRS?.available == replicas
      guard state.isAbortDelayOver(newHash, startingIf: isStableFull) else { return false }
      desired = 0
    }
    return state.scale(newHash, to: desired)
  }

  /// Source: Argo Rollouts 1.9, rollout/replicaset.go, shouldDelayScaleDownOnAbort.
  private var delaysScaleDownOnAbort: Bool {
    guard state.status.isAborted, stableRS != nil, canary.trafficRouting != nil else {
      return false
    }
    if canary.abortScaleDownDelaySeconds == 0 { return false }
    return !canary.dynamicStableScale || canary.abortScaleDownDelaySeconds != nil
  }

  /// Source: Argo Rollouts 1.9, rollout/replicaset.go, removeScaleDownDeadlines.
  private mutating func removeScaleDownDeadlines() {
    if !delaysScaleDownOnAbort { state.setDeadline(newHash, nil) }
    if let stable = state.status.stableRS, stable != newHash { state.setDeadline(stable, nil) }
  }

  /// Source: Argo Rollouts 1.9, rollout/canary.go, scaleDownOldReplicaSetsForCanary.
  private mutating func scaleDownOthers() -> Bool {
    let limits = PodLimits(canary, replicas: replicas)
    let available = state.replicaSets.reduce(0) { $0 + $1.available }
    var budget = available - (replicas - limits.maxUnavailable)
    var hasScaled = false
    for target in others where target.replicas > 0 && budget > 0 {
      guard let desired = desiredReplicas(ofOld: target, budget: budget) else { continue }
      budget -= target.replicas - desired
      if state.scale(target.hash, to: desired) { hasScaled = true }
    }
    return hasScaled
  }

  /// - Returns: `nil` where the ReplicaSet is still needed.
  private mutating func desiredReplicas(ofOld target: ReplicaSetState, budget: Int) -> Int? {
    guard canary.trafficRouting != nil else { return max(0, target.replicas - budget) }
    if isReferenced(target.hash) { return nil }
    guard state.status.isFullyPromoted || target.scaleDownDeadline != nil else { return 0 }
    if canary.dynamicStableScale || canary.scaleDownDelayRevisionLimit == 0 { return 0 }
    if canary.scaleDownDelaySeconds == 0 { return target.replicas }
    switch target.scaleDownDeadline {
    case nil:
      state.setDeadline(target.hash, .ahead)
      return target.replicas
    case .ahead: return target.replicas
    case .reached: return 0
    }
  }

  /// Whether something still sends traffic to a revision; the DestinationRule counts since 1.9.
  ///
  /// Source: Argo Rollouts 1.9, rollout/replicaset.go, isReplicaSetReferenced.
  private func isReferenced(_ hash: RevisionHash) -> Bool {
    let weights = state.status.weights
    if weights?.canaryHash == hash || weights?.stableHash == hash { return true }
    for name in [canary.canaryService?.name, canary.stableService?.name] {
      if let index = state.service(name), state.services[index].selector.isSame(as: hash) {
        return true
      }
    }
    guard behaviour.has(.destinationRuleKeepsPods) else { return false }
    return state.destinationRule?.subsets?.contains { $0.label.isSame(as: hash) } ?? false
  }
}
