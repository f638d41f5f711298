import YAMLSource

/// What the controller leaves in the cluster at one state of a rollout.
public struct RolloutState: Sendable {
  /// A ReplicaSet with its role.
  public struct ReplicaSet: Hashable, Sendable {
    /// What a ReplicaSet is to the Rollout.
    public enum Role: String, Sendable {
      /// The new revision's, the stable one's, or that of a revision that neither is.
      case canary, stable, old
    }

    /// `nil` where the stable revision is not known.
    public let hash: String?
    /// What it is to the Rollout at this state.
    public let role: Role
    /// The number of pods that the controller asks for.
    public let replicas: Int
    /// The number in `rollout.argoproj.io/revision`, from 1.
    public let revision: Int
  }

  /// Which state this is.
  public let name: StateName
  /// The manifests that differ from the input, by identity.
  public let edits: [ObjectIdentity: EditedNode]
  /// The ReplicaSets that the controller has made.
  public let replicaSets: [ReplicaSet]
  /// Percent of the traffic, as the controller puts it into the status; `nil` without a router.
  public let canaryWeight: Int?
  /// Percent of the traffic; `nil` without a router.
  public let stableWeight: Int?
  /// The weight that the steps ask for; `nil` for blue-green.
  public let setWeight: Int?
  /// `status.currentStepIndex`; `nil` without steps.
  public let currentStepIndex: Int?
  /// Whether no step is left; so it is where there are none.
  public let isPastSteps: Bool
  /// `status.phase`.
  public let phase: RolloutPhase
  /// `status.message`.
  public let message: String
  /// What keeps the controller from getting to this state, in its own words.
  public let problem: String?
  /// Whether a Service or subset keeps what the input has, since the stable revision is not known.
  public let isStableMissing: Bool
  /// The cluster that all of this was taken from.
  let cluster: ClusterState
}
