import YAMLSource

extension RolloutTree {
  /// What stands in the cluster at a state.
  init(_ state: RolloutState, of forecast: RolloutForecast) {
    let rollout = forecast.rollout
    self.init(
      name: rollout.name, namespace: rollout.namespace, phase: state.phase,
      message: state.message, canary: Canary(state, of: forecast),
      counts: Counts(state, of: forecast),
      replicaSets: state.replicaSets.sorted { $0.revision > $1.revision }.map { set in
        ReplicaSet(
          hash: set.hash, revision: set.revision, replicas: set.replicas, marks: set.marks,
          images: forecast.images(of: set))
      })
  }
}

extension RolloutTree.Canary {
  /// - Returns: `nil` for blue-green.
  ///
  /// Source: Argo Rollouts 1.9, pkg/kubectl-argo-rollouts/info/rollout_info.go, NewRolloutInfo.
  fileprivate init?(_ state: RolloutState, of forecast: RolloutForecast) {
    guard case .canary(let canary) = forecast.rollout.strategy, let setWeight = state.setWeight
    else { return nil }
    stepIndex = state.currentStepIndex
    stepCount = canary.steps.count
    self.setWeight = setWeight
    let most = canary.trafficRouting?.maxTrafficWeight ?? 100
    let available = state.replicaSets.reduce(0) { $0 + $1.replicas }
    if state.isPastSteps {
      actualWeight = most
    } else if available == 0 {
      actualWeight = 0
    } else if canary.trafficRouting != nil {
      actualWeight = state.canaryWeight ?? setWeight
    } else {
      let pods = state.replicaSets.first { $0.marks.contains(.canary) }?.replicas ?? 0
      actualWeight = pods * most / available
    }
  }
}

extension RolloutTree.Counts {
  /// Blue-green counts the pods that are ready and available behind the active Service only.
  ///
  /// Source: Argo Rollouts 1.9, rollout/bluegreen.go, syncRolloutStatusBlueGreen, and
  /// rollout/sync.go, calculateBaseStatus.
  fileprivate init(_ state: RolloutState, of forecast: RolloutForecast) {
    let total = state.replicaSets.reduce(0) { $0 + $1.replicas }
    let active = state.replicaSets.first { $0.marks.contains(.active) }
    desired = forecast.rollout.replicas
    current = total
    updated = state.replicaSets.first { $0.hash == forecast.canary.hash }?.replicas ?? 0
    ready = active?.replicas ?? total
    available = ready
  }
}

extension RolloutForecast {
  /// The images of a ReplicaSet's containers.
  fileprivate func images(of replicaSet: RolloutState.ReplicaSet) -> [String]? {
    let revision = replicaSet.hash == canary.hash ? canary : stable
    guard let containers = revision?.source?.template["spec"]?["containers"]?.items else {
      return nil
    }
    return containers.map { $0["image"]?.text ?? "" }
  }
}
