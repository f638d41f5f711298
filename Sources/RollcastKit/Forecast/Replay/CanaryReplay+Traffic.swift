extension CanaryReplay {
  /// Gives the traffic router its routes, hashes and weights.
  ///
  /// Source: Argo Rollouts 1.9, rollout/trafficrouting.go, reconcileTrafficRouting.
  mutating func reconcileTrafficRouting(_ next: inout ReplayStatus) throws(ReconcileError) {
    guard canary.trafficRouting != nil else {
      next.weights = nil
      return
    }
    let canaryHash = rollbackFrom ?? newHash
    let desiredWeight = prepareWeight()
    let additional = experimentDestinations
    guard isStableReady(for: desiredWeight) else { return }
    try reconcileStepRoutes()
    // Since 1.9 a canary without pods loses its weight before the hashes move.
    if version >= .v19, newRS.available == 0, (state.status.weights?.canary ?? 0) > 0 {
      setWeight(desiredWeight, additional)
    }
    try updateHash(canary: canaryHash, stable: stableRS?.hash, additional)
    setWeight(desiredWeight, additional)
    next.weights = ReplayStatus.Weights(
      canary: desiredWeight,
      stable: maxWeight - desiredWeight - additional.reduce(0) { $0 + $1.weight },
      canaryHash: canaryHash, stableHash: stableRS?.hash, additional: additional)
  }

  /// The Services of the experiment that runs; an abort and a promotion end it.
  ///
  /// Source: Argo Rollouts 1.9, rollout/trafficrouting.go,
  /// calculateWeightDestinationsFromExperiment.
  private var experimentDestinations: [ExperimentDestination] {
    guard let runningExperiment, state.status.currentStepIndex == runningExperiment,
      !state.status.isAborted, !state.status.isFullyPromoted
    else { return [] }
    return experiments[runningExperiment] ?? []
  }

  /// Finds the weight that the canary is to have, and takes managed routes away where nothing may
  /// be routed to it.
  private mutating func prepareWeight() -> Int {
    let status = state.status
    if rollbackFrom != nil { return weightOnAbort() }
    if status.isFullyPromoted {
      removeManagedRoutes()
      return 0
    }
    if status.isAborted {
      let weight = weightOnAbort()
      if !canary.dynamicStableScale || weight == 0 {
        ensureService(canary.canaryService?.name, targets: stableRS, checksAvailability: false)
      }
      removeManagedRoutes()
      return weight
    }
    if newRS.available == 0 {
      removeManagedRoutes()
      return 0
    }
    return steps.isEmpty ? 0 : weightOfSteps()
  }

  /// The last `setWeight` at or before the current step; the one before it as long as pods are
  /// missing.
  private func weightOfSteps() -> Int {
    let index = state.status.currentStepIndex ?? 0
    if !isAtDesiredReplicaCounts(weights: nil) { return lastWeight(before: index) ?? 0 }
    return index == steps.count ? maxWeight : currentSetWeight
  }

  private func lastWeight(before index: Int) -> Int? {
    for step in steps[..<index].reversed() {
      if case .setWeight(let weight) = step { return weight }
    }
    return nil
  }

  /// Source: Argo Rollouts 1.9, utils/replicaset/canary.go, GetCurrentSetWeight.
  var currentSetWeight: Int {
    if state.status.isAborted { return 0 }
    guard currentStep != nil else { return maxWeight }
    return lastWeight(before: (state.status.currentStepIndex ?? 0) + 1) ?? 0
  }

  /// The weight that the number of canary pods follows. Since 1.9 an abort with
  /// `dynamicStableScale` walks the steps back.
  ///
  /// Source: Argo Rollouts 1.9, utils/replicaset/canary.go, GetDesiredCanaryWeight.
  var desiredCanaryWeight: Int {
    guard version >= .v19, state.status.isAborted, canary.dynamicStableScale, let stableRS else {
      return currentSetWeight
    }
    let canaryPods = max(replicas - stableRS.available, newRS.available)
    for step in steps.reversed() {
      if case .setWeight(let weight) = step, pods(for: weight) < canaryPods { return weight }
    }
    return 0
  }

  /// Source: Argo Rollouts 1.9, rollout/trafficrouting.go,
  /// calculateDesiredWeightOnAbortOrStableRollback.
  private func weightOnAbort() -> Int {
    guard canary.dynamicStableScale, replicas > 0, let stableRS else { return 0 }
    let stableWeight = maxWeight * stableRS.available / replicas
    let bearable = max(0, maxWeight - stableWeight)
    let current = state.status.weights?.canary
    if version == .v18 { return min(bearable, current ?? bearable) }
    let desired = desiredCanaryWeight
    guard let current else { return max(bearable, desired) }
    if desired <= 0 { return min(bearable, current) }
    return stableWeight < maxWeight - desired ? current : min(desired, current)
  }

  /// The revision that traffic still goes to while the stable one, chosen again, gets its pods back.
  ///
  /// Source: Argo Rollouts 1.9, utils/rollout/rolloututil.go, IsDynamicallyRollingBackToStable.
  var rollbackFrom: RevisionHash? {
    guard state.status.isFullyPromoted, canary.trafficRouting != nil, canary.dynamicStableScale,
      let hash = state.status.weights?.canaryHash, hash != newHash, newRS.available < replicas
    else { return nil }
    return hash
  }

  /// Source: Argo Rollouts 1.9, rollout/trafficrouting.go, checkReplicasAvailable.
  private func isStableReady(for desiredWeight: Int) -> Bool {
    guard let stableRS else { return false }
    let desired = (maxWeight - desiredWeight) * replicas / maxWeight
    return stableRS.available >= desired || isThresholdMet(stableRS, desired: desired)
  }

  /// The header or mirror route of the current step; a first install makes none.
  private mutating func reconcileStepRoutes() throws(ReconcileError) {
    guard state.revision > 1 else { return }
    switch currentStep {
    case .setHeaderRoute(let step): try setHeaderRoute(step)
    case .setMirrorRoute(let step): try setMirrorRoute(step)
    default: break
    }
  }
}
