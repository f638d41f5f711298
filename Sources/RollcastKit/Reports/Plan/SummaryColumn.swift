/// The columns in which tables show many Rollouts.
enum SummaryColumn: CaseIterable {
  case rollout, strategy, revisions, steps, changes, waits, elapsed

  var title: String {
    switch self {
    case .rollout: "rollout"
    case .strategy: "strategy"
    case .revisions: "revisions"
    case .steps: "steps"
    case .changes: "changes"
    case .waits: "waits"
    case .elapsed: "at least"
    }
  }

  var isNumber: Bool {
    switch self {
    case .rollout, .strategy, .revisions: false
    case .steps, .changes, .waits, .elapsed: true
    }
  }

  /// Whether words of the manifests stand in the column.
  var isFree: Bool { self == .rollout || self == .revisions }

  /// What the column says of a Rollout.
  func text(of plan: RolloutPlan, arrow: String = "→") -> String {
    switch self {
    case .rollout: plan.title
    case .strategy: plan.strategy.rawValue
    case .revisions: plan.revisions(arrow: arrow)
    case .steps: "\(plan.stepCount)"
    case .changes: "\(plan.changeCount)"
    case .waits: plan.isUpToDate ? "" : "\(plan.duration.waits)"
    case .elapsed: plan.isUpToDate ? "" : DurationText.text(seconds: plan.duration.seconds)
    }
  }
}
