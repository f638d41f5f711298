import YAMLSource

extension RolloutTree {
  /// What stands in the cluster at a state.
  init(_ state: RolloutState, of forecast: RolloutForecast) {
    let (rollout, cluster) = (forecast.rollout, state.cluster)
    self.init(
      name: rollout.name, namespace: rollout.namespace, phase: state.phase,
      message: state.message, canary: Canary(state, of: rollout),
      counts: Counts(PodCounts(rollout, cluster), desired: rollout.replicas),
      replicaSets: cluster.replicaSets.sorted { $0.revision > $1.revision }.map { set in
        ReplicaSet(
          hash: set.hash.text, revision: set.revision, replicas: set.replicas,
          marks: cluster.marks(of: set, in: rollout.strategy),
          images: forecast.images(of: set.hash))
      })
  }
}

extension RolloutTree.Canary {
  /// - Returns: `nil` for blue-green.
  ///
  /// Source: Argo Rollouts 1.9, pkg/kubectl-argo-rollouts/info/rollout_info.go, NewRolloutInfo.
  fileprivate init?(_ state: RolloutState, of rollout: Rollout) {
    guard case .canary(let canary) = rollout.strategy, let setWeight = state.setWeight else {
      return nil
    }
    stepIndex = state.currentStepIndex
    stepCount = canary.steps.count
    self.setWeight = setWeight
    let most = canary.trafficRouting?.maxTrafficWeight ?? 100
    let counts = PodCounts(rollout, state.cluster)
    if state.isPastSteps {
      actualWeight = most
    } else if counts.available == 0 {
      actualWeight = 0
    } else if canary.trafficRouting != nil {
      actualWeight = state.canaryWeight ?? setWeight
    } else {
      let pods = state.replicaSets.first { $0.role == .canary }?.replicas ?? 0
      actualWeight = pods * most / counts.available
    }
  }
}

extension RolloutTree.Counts {
  fileprivate init(_ counts: PodCounts, desired: Int) {
    self.desired = desired
    current = counts.total
    updated = counts.updated
    ready = counts.available
    available = counts.available
  }
}

extension RolloutForecast {
  /// The images of a revision's containers.
  fileprivate func images(of hash: RevisionHash) -> [String]? {
    let source = hash == .known(canary.hash) ? canary.source : stable?.source
    guard let containers = source?.template["spec"]?["containers"]?.items else { return nil }
    return containers.map { $0["image"]?.text ?? "" }
  }
}
