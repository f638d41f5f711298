extension ClusterState {
  /// Source: Argo Rollouts 1.9, rollout/sync.go, createDesiredReplicaSet.
  mutating func createReplicaSetIfMissing(_ hash: RevisionHash) {
    guard replicaSet(hash) == nil else { return }
    revision += 1
    replicaSets.append(ReplicaSetState(hash: hash, revision: revision))
  }

  /// - Returns: whether the number changed.
  mutating func scale(_ hash: RevisionHash, to replicas: Int) -> Bool {
    guard let index = replicaSets.firstIndex(where: { $0.hash == hash }),
      replicaSets[index].replicas != replicas
    else { return false }
    replicaSets[index].replicas = replicas
    return true
  }

  mutating func setDeadline(_ hash: RevisionHash, _ deadline: ReplicaSetState.ScaleDownDeadline?) {
    guard let index = replicaSets.firstIndex(where: { $0.hash == hash }) else { return }
    replicaSets[index].scaleDownDeadline = deadline
  }

  /// Tells whether an aborted ReplicaSet has waited long enough to be scaled down. The wait begins
  /// only once the stable ReplicaSet is full.
  ///
  /// Source: Argo Rollouts 1.9, rollout/replicaset.go, reconcileNewReplicaSet.
  mutating func isAbortDelayOver(_ hash: RevisionHash, startingIf isStableFull: Bool) -> Bool {
    let deadline = replicaSet(hash)?.scaleDownDeadline
    if deadline == nil && isStableFull { setDeadline(hash, .ahead) }
    return deadline == .reached
  }

  /// Brings the pods up and down that the ReplicaSets ask for.
  mutating func settlePods() {
    for index in replicaSets.indices {
      replicaSets[index].available = replicaSets[index].replicas
    }
  }

  /// Lets the delays before scale-downs pass.
  ///
  /// - Returns: whether there was one.
  mutating func passDelays() -> Bool {
    var passed = false
    for index in replicaSets.indices where replicaSets[index].scaleDownDeadline == .ahead {
      replicaSets[index].scaleDownDeadline = .reached
      passed = true
    }
    return passed
  }
}
