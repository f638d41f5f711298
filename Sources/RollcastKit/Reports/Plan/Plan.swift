/// What will happen to Rollouts, ready to be printed in any form.
public struct Plan: Sendable {
  /// The Rollouts in the order of the input.
  public let rollouts: [RolloutPlan]

  /// A plan of these Rollouts, in this order.
  public init(rollouts: [RolloutPlan]) { self.rollouts = rollouts }

  /// Those that are worth more than a line: of several the ones with a new revision.
  var detailed: [RolloutPlan] {
    rollouts.count == 1 ? rollouts : rollouts.filter { !$0.isUpToDate }
  }
}
