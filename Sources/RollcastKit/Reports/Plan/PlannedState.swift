/// One state of a Rollout's update, and what it changes.
public struct PlannedState: Sendable {
  /// Which state this is.
  public let name: StateName
  /// The step as the controller's events call it; `nil` where the state is not a step.
  public let step: String?
  /// How the rollout waits here; `nil` where it goes on by itself.
  public let pause: CanaryStep.Pause?
  /// How long it takes until this state is over.
  public let elapsed: Elapsed
  /// The weights as the controller puts them into the status; `nil` without a router.
  public let canaryWeight: Int?
  /// Percent of the traffic for the stable side; `nil` without a router.
  public let stableWeight: Int?
  /// What running experiments get of the traffic.
  public let experimentWeight: Int
  /// What all weights add up to: `maxTrafficWeight`, else 100.
  public let totalWeight: Int
  /// How much of the traffic goes to the revision that is rolled out.
  public let traffic: TrafficShare
  /// The ReplicaSets with their number of pods.
  public let replicaSets: [RolloutState.ReplicaSet]
  /// `status.phase`.
  public let phase: RolloutPhase
  /// `status.message`.
  public let message: String
  /// What keeps the controller from getting to this state, in its own words.
  public let problem: String?
  /// The header and mirror routes that stand in the VirtualServices.
  public let routes: [RouteInForce]
  /// What differs from the state before; an aborted state is compared with the one before the
  /// update.
  public let changes: [PlannedChange]
  /// The texts of the objects, where they were asked for.
  public let objects: [PlannedObject]

  /// The pods of one side.
  public func pods(_ role: RolloutState.ReplicaSet.Role) -> Int {
    replicaSets.reduce(0) { $0 + ($1.role == role ? $1.replicas : 0) }
  }
}
