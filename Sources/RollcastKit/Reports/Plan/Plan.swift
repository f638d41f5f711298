/// What will happen to Rollouts, ready to be printed in any form.
public struct Plan: Sendable {
  /// The Rollouts in the order of the input.
  public let rollouts: [RolloutPlan]

  public init(rollouts: [RolloutPlan]) { self.rollouts = rollouts }
}
