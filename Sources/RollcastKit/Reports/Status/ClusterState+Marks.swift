extension ClusterState {
  /// What `kubectl argo rollouts get rollout` calls a ReplicaSet.
  ///
  /// Source: Argo Rollouts 1.9, pkg/kubectl-argo-rollouts/info/replicaset_info.go,
  /// GetReplicaSetInfo.
  func marks(of replicaSet: ReplicaSetState, in strategy: Strategy) -> [RolloutTree.Mark] {
    let isStable = replicaSet.hash == status.stableRS
    switch strategy {
    case .canary(let canary):
      guard isStable || replicaSet.hash == status.currentPodHash else { return [] }
      let isPing = isStable == (status.stablePingPong == .ping)
      return [isStable ? .stable : .canary]
        + (canary.pingPong == nil ? [] : [isPing ? .ping : .pong])
    case .blueGreen(let blueGreen):
      let preview = service(blueGreen.previewService?.name).map { services[$0].selector }
      let isActive = status.activeSelector.isSame(as: replicaSet.hash)
      let isPreview = !isActive && preview?.isSame(as: replicaSet.hash) ?? false
      return (isStable ? [.stable] : []) + (isActive ? [.active] : isPreview ? [.preview] : [])
    }
  }
}
