/// What becomes of a Rollout that lacks the step that is asked for.
public enum PastEnd: String, CaseIterable, Sendable {
  /// The whole forecast fails.
  case error
  /// It is taken as promoted.
  case promoted
  /// It is left as it is.
  case skip
}
