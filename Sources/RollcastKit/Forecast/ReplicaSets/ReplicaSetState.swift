/// A ReplicaSet of the Rollout while the controller works.
struct ReplicaSetState: Hashable, Sendable {
  /// How far the wait before a scale-down has come.
  enum ScaleDownDeadline: Hashable, Sendable {
    case ahead
    case reached
  }

  let hash: RevisionHash
  let revision: Int
  var replicas = 0
  /// Pods that are there and ready; they follow ``replicas`` between two reconciliations.
  var available = 0
  var scaleDownDeadline: ScaleDownDeadline?

  /// Source: Argo Rollouts 1.9, utils/replicaset/replicaset.go, IsReplicaSetAvailable.
  var isFullyAvailable: Bool { replicas != 0 && available != 0 && replicas <= available }
}
