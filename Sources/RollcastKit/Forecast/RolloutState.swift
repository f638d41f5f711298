import YAMLSource

/// What the controller leaves in the cluster at one state of a rollout.
public struct RolloutState: Sendable {
  /// A ReplicaSet with its role.
  public struct ReplicaSet: Hashable, Sendable {
    /// What a ReplicaSet is to the Rollout.
    public enum Role: String, Sendable {
      case canary, stable, old
    }

    /// `nil` where the stable revision is not known.
    public let hash: String?
    public let role: Role
    public let replicas: Int
    public let revision: Int
  }

  public let name: StateName
  /// The manifests that differ from the input, by identity.
  public let edits: [ObjectIdentity: EditedNode]
  public let replicaSets: [ReplicaSet]
  /// Percent of the traffic, as the controller puts it into the status; `nil` without a router.
  public let canaryWeight: Int?
  public let stableWeight: Int?
  /// The weight that the steps ask for; `nil` for blue-green.
  public let setWeight: Int?
  public let currentStepIndex: Int?
  /// Whether no step is left; so it is where there are none.
  public let isPastSteps: Bool
  public let phase: RolloutPhase
  public let message: String
  /// What keeps the controller from getting to this state, in its own words.
  public let problem: String?
  /// Whether a Service or subset keeps what the input has, since the stable revision is not known.
  public let isStableMissing: Bool
  /// The cluster that all of this was taken from.
  let cluster: ClusterState
}
