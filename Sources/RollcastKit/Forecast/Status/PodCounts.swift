/// How many pods the status of a Rollout counts.
///
/// Source: Argo Rollouts 1.9, rollout/canary.go, syncRolloutStatusCanary, and
/// rollout/bluegreen.go, syncRolloutStatusBlueGreen.
struct PodCounts {
  let total: Int
  let updated: Int
  /// All pods that are there; for blue-green those of the active ReplicaSet.
  let available: Int
  /// Whether there are as many as `spec.replicas` asks for.
  let isAvailable: Bool

  init(_ rollout: Rollout, _ cluster: ClusterState) {
    let all = cluster.replicaSets.reduce(0) { $0 + $1.available }
    total = all
    updated = cluster.replicaSet(cluster.status.currentPodHash)?.available ?? 0
    switch rollout.strategy {
    case .canary:
      available = all
      isAvailable = all >= rollout.replicas
    case .blueGreen:
      let active = cluster.replicaSets.first { cluster.status.activeSelector.isSame(as: $0.hash) }
      available = active?.available ?? all
      isAvailable = active?.available == rollout.replicas && active?.replicas == rollout.replicas
    }
  }
}
