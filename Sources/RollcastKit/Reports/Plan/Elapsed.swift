/// How long it takes from the start of an update until a state is over: pauses alone count, since
/// nobody knows how long pods, analyses and experiments take.
public struct Elapsed: Hashable, Sendable {
  /// The pauses with a duration, added up.
  public private(set) var seconds = 0
  /// How often the rollout waits until somebody resumes it.
  public private(set) var waits = 0

  /// Adds a pause.
  mutating func add(_ pause: CanaryStep.Pause?) {
    switch pause {
    case .seconds(let seconds): self.seconds += max(0, seconds)
    case .indefinite: waits += 1
    case nil: break
    }
  }
}
