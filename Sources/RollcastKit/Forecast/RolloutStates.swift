/// The states of one Rollout's update.
public struct RolloutStates: Sendable {
  /// The cluster before the update: the stable revision, installed and at rest.
  public let settled: RolloutState
  /// Each step, then `promoted`; for blue-green `preview` and `promoted`.
  public internal(set) var update: [RolloutState] = []
  /// The canary's revision installed for the first time, where it was asked for.
  public internal(set) var initial: RolloutState?
  /// Aborted from each step of a canary or from a blue-green's preview, where it was asked for.
  public internal(set) var aborted: [RolloutState] = []

  init(settled: RolloutState) { self.settled = settled }
}
