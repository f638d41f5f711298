extension ClusterState {
  /// What a ReplicaSet is to the Rollout.
  func role(of replicaSet: ReplicaSetState) -> RolloutState.ReplicaSet.Role {
    if replicaSet.hash == status.stableRS { return .stable }
    return replicaSet.hash == status.currentPodHash ? .canary : .old
  }

  /// Whether a selector or a subset should carry the stable revision's hash, and nobody knows it.
  var showsUnknownRevision: Bool {
    services.contains { $0.selector == .revision(.unknown) }
      || (destinationRule?.subsets ?? []).contains { $0.label == .revision(.unknown) }
  }
}
