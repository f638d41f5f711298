/// What will happen to one Rollout.
public struct RolloutPlan: Sendable {
  /// How the Rollout moves from one revision to the next.
  public enum Strategy: String, Sendable {
    /// `spec.strategy.canary` or `spec.strategy.blueGreen`.
    case canary, blueGreen
  }

  /// The Rollout's name.
  public let name: String
  /// The Rollout's namespace.
  public let namespace: String
  /// Which of the two strategies it has.
  public let strategy: Strategy
  /// The controller that the plan is for.
  public let version: ControllerVersion
  /// `spec.replicas`, or what stands in for an autoscaler.
  public let replicas: Int
  /// The pod template hash of the revision that is rolled out.
  public let canaryHash: String
  /// The hash of the revision that is stable before; `nil` where it is not known.
  public let stableHash: String?
  /// The states of the update in their order; ``initial`` alone where nothing was stable before.
  public let update: [PlannedState]
  /// The first installation, where it was asked for.
  public let initial: PlannedState?
  /// The aborted states, where they were asked for.
  public let aborted: [PlannedState]

  /// All states, as they are listed.
  public var states: [PlannedState] { (initial.map { [$0] } ?? []) + update + aborted }

  /// How many steps the strategy has.
  public var stepCount: Int { update.count { $0.step != nil } }

  /// How many fields of objects change on the way to the end.
  public var changeCount: Int { update.reduce(0) { $0 + $1.changes.count } }

  /// How long the update takes at least.
  public var duration: Elapsed { update.last?.elapsed ?? Elapsed() }
}
