/// What a rendering holds beside the objects that the controller edits for traffic.
public enum Inclusion: String, CaseIterable, Sendable {
  /// The ReplicaSets, and the Deployment that `workloadRef.scaleDown` scales down.
  case replicaSets = "replicasets"
  /// The Rollouts' status, and the number of replicas where it is not set.
  case status
}
