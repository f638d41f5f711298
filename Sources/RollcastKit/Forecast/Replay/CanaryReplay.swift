/// Replays what the controller does with a canary, one reconciliation after the other.
///
/// Pods become available between two reconciliations; nothing else happens in the cluster.
struct CanaryReplay: Replay {
  let canary: CanaryStrategy
  let replicas: Int
  let behaviour: ControllerBehaviour
  /// What running experiments send traffic to, by the step of the strategy.
  let experiments: [Int: [ExperimentDestination]]
  /// The steps up to where the rollout is held.
  var steps = ReplaySteps([])
  /// The experiment's step that the rollout is held at, with the experiment running.
  var runningExperiment: Int?
  /// The revision that the Rollout's template stands for now.
  var newHash: RevisionHash
  var state: ClusterState
  var written: WrittenStates?

  var newRS: ReplicaSetState { state.replicaSet(newHash)! }
  var stableRS: ReplicaSetState? { state.status.stableRS.flatMap { state.replicaSet($0) } }
  var maxWeight: Int { canary.trafficRouting?.maxTrafficWeight ?? 100 }

  /// The step that the rollout is at, or `nil` behind the last one.
  var currentStep: CanaryStep.Action? {
    let index = state.status.currentStepIndex ?? 0
    return steps.indices.contains(index) ? steps[index] : nil
  }

  /// One reconciliation.
  ///
  /// Source: Argo Rollouts 1.9, rollout/canary.go, rolloutCanary.
  mutating func reconcile() throws(ReconcileError) {
    state.createReplicaSetIfMissing(newHash)
    if state.status.currentPodHash != newHash {
      resetStatus()
      return
    }
    reconcilePingPongService()
    reconcileServices()
    var next = state.status
    try reconcileTrafficRouting(&next)
    var isPausing = false
    if !reconcileReplicaSets(weights: next.weights) { isPausing = reconcilePause() }
    syncStatus(next, isPausing: isPausing)
  }

  /// A new revision starts at the first step; the stable one skips the steps.
  ///
  /// Source: Argo Rollouts 1.9, rollout/sync.go, resetRolloutStatus.
  private mutating func resetStatus() {
    state.status.reset(for: newHash)
    guard !steps.isEmpty else {
      state.status.currentStepIndex = nil
      return
    }
    state.status.currentStepIndex = state.status.stableRS == newHash ? steps.count : 0
  }

  /// Tells whether the controller has just decided to pause.
  ///
  /// Source: Argo Rollouts 1.9, rollout/canary.go, reconcileCanaryPause.
  private func reconcilePause() -> Bool {
    guard case .pause? = currentStep, state.status.pauseReason == nil else { return false }
    return !state.status.controllerPause
  }
}
