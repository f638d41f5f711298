import YAMLSource

extension RolloutForecast {
  /// The Deployment that the pod template comes from, without pods where the controller has taken
  /// them away: `workloadRef.scaleDown` asks for it, and the first revision has got its own.
  ///
  /// - Returns: `nil` where the controller leaves it as it is.
  ///
  /// Source: Argo Rollouts 1.9, rollout/sync.go, scaleDownDeploymentOnSuccess, and
  /// rollout/replicaset.go, scaleDeployment.
  func scaledDownWorkload() -> (identity: ObjectIdentity, node: EditedNode)? {
    guard let reference = rollout.workloadRef, reference.kind == "Deployment",
      ["onsuccess", "progressively"].contains(reference.scaleDown),
      let workload = canary.source?.workload
    else { return nil }
    var node = EditedNode(workload.root)
    node[mapping: "spec"].write(.int(0), at: "replicas")
    return (workload.identity, node)
  }
}
