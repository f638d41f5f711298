/// What `kubectl argo rollouts get rollout` shows of a Rollout at one state.
package struct RolloutTree: Sendable {
  /// What stands behind a ReplicaSet and its images.
  package enum Mark: String, Sendable {
    case stable, canary, active, preview, ping, pong
  }

  /// A ReplicaSet of the tree.
  package struct ReplicaSet: Sendable {
    /// `nil` where the revision's hash is not known.
    package let hash: String?
    package let revision: Int
    package let replicas: Int
    package let marks: [Mark]
    /// The images of its containers; `nil` where its pod template is not known.
    package let images: [String]?
  }

  /// What stands below `Replicas:`.
  package struct Counts: Hashable, Sendable {
    package let desired: Int
    package let current: Int
    package let updated: Int
    package let ready: Int
    package let available: Int
  }

  /// What a canary has beside.
  package struct Canary: Hashable, Sendable {
    /// `nil` where there are no steps.
    package let stepIndex: Int?
    package let stepCount: Int
    package let setWeight: Int
    package let actualWeight: Int
  }

  package let name: String
  package let namespace: String
  package let phase: RolloutPhase
  package let message: String
  /// `nil` for blue-green.
  package let canary: Canary?
  package let counts: Counts
  /// The newest revision first.
  package let replicaSets: [ReplicaSet]
}
