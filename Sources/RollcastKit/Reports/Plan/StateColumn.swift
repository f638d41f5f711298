/// The columns in which tables show the states of a Rollout.
enum StateColumn: CaseIterable {
  case step, does, canary, canaryPods, stable, stablePods, experiments, routes, pause, elapsed,
    changes

  /// The columns that say something of a Rollout.
  static func all(for plan: RolloutPlan) -> [StateColumn] {
    allCases.filter { column in plan.states.contains { !column.text(of: $0, in: plan).isEmpty } }
  }

  /// The column's title; without weights, pods have to say whose they are.
  func title(in plan: RolloutPlan) -> String {
    switch self {
    case .step: "step"
    case .does: "does"
    case .canary: "canary"
    case .canaryPods: plan.isRouted ? "pods" : "canary pods"
    case .stable: "stable"
    case .stablePods: plan.isRouted ? "pods" : "stable pods"
    case .experiments: "experiments"
    case .routes: "routes"
    case .pause: "pause"
    case .elapsed: "at least"
    case .changes: "changes"
    }
  }

  var isNumber: Bool {
    switch self {
    case .step, .does, .routes, .pause: false
    case .canary, .canaryPods, .stable, .stablePods, .experiments, .elapsed, .changes: true
    }
  }

  /// Whether words of the manifests stand in the column.
  var isFree: Bool { self == .does || self == .routes }

  /// What the column says of a state.
  func text(of state: PlannedState, in plan: RolloutPlan) -> String {
    switch self {
    case .step: state.name.description
    case .does: state.action(in: plan)
    case .canary: state.canaryWeightText
    case .canaryPods: "\(state.pods(.canary))"
    case .stable: state.stableWeightText
    case .stablePods: "\(state.pods(.stable))"
    case .experiments: state.experimentWeightText
    case .routes: state.routes.map(\.text).joined(separator: ", ")
    case .pause: state.pauseText
    case .elapsed: state.elapsedText
    case .changes: "\(state.changes.count)"
    }
  }
}
