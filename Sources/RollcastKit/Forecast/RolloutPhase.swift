/// How a rollout stands, as `status.phase` has it.
public enum RolloutPhase: String, Sendable {
  /// `Healthy`: the new revision is stable.
  case healthy = "Healthy"
  /// `Paused`: held at a pause or before promotion.
  case paused = "Paused"
  /// `Progressing`: on its way between two rests.
  case progressing = "Progressing"
  /// `Degraded`: aborted.
  case degraded = "Degraded"
}

extension ClusterState {
  /// The phase and its message.
  ///
  /// Source: Argo Rollouts 1.9, utils/rollout/rolloututil.go, CalculateRolloutPhase.
  func phase(of rollout: Rollout) -> (RolloutPhase, String) {
    if status.isAborted {
      return (
        .degraded, "RolloutAborted: Rollout aborted update to revision \(revision)"
      )
    }
    if let reason = status.pauseReason { return (.paused, reason.rawValue) }
    let updated = replicaSet(status.currentPodHash)?.replicas ?? 0
    if updated < rollout.replicas { return (.progressing, "more replicas need to be updated") }
    if case .canary(let canary) = rollout.strategy, canary.trafficRouting == nil,
      replicaSets.reduce(0, { $0 + $1.replicas }) > updated
    {
      return (.progressing, "old replicas are pending termination")
    }
    guard status.isFullyPromoted else {
      return (.progressing, "waiting for all steps to complete")
    }
    return (.healthy, "")
  }
}
