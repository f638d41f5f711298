/// What `kubectl argo rollouts get rollout` shows of a Rollout at one state.
public struct RolloutTree: Sendable {
  /// What stands behind a ReplicaSet and its images.
  public enum Mark: String, Sendable {
    case stable, canary, active, preview, ping, pong
  }

  /// A ReplicaSet of the tree.
  public struct ReplicaSet: Sendable {
    /// `nil` where the revision's hash is not known.
    public let hash: String?
    public let revision: Int
    public let replicas: Int
    public let marks: [Mark]
    /// The images of its containers; `nil` where its pod template is not known.
    public let images: [String]?
  }

  /// What stands below `Replicas:`.
  public struct Counts: Hashable, Sendable {
    public let desired: Int
    public let current: Int
    public let updated: Int
    public let ready: Int
    public let available: Int
  }

  /// What a canary has beside.
  public struct Canary: Hashable, Sendable {
    /// `nil` where there are no steps.
    public let stepIndex: Int?
    public let stepCount: Int
    public let setWeight: Int
    public let actualWeight: Int
  }

  public let name: String
  public let namespace: String
  public let phase: RolloutPhase
  public let message: String
  /// `nil` for blue-green.
  public let canary: Canary?
  public let counts: Counts
  /// The newest revision first.
  public let replicaSets: [ReplicaSet]
}
