/// Writes a plan as tables that a person reads at a glance.
public enum PlanTable {
  /// A plan as text: where there are several Rollouts a summary first, then a table for each.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - isWide: whether everything comes that is known of a state, however wide the lines get.
  ///   - style: what the terminal can show.
  public static func text(of plan: Plan, isWide: Bool = false, style: TextStyle) -> [UInt8] {
    var style = style
    if isWide { style.width = nil }
    var parts = plan.rollouts.map { text(of: $0, isWide: isWide, style) }
    if parts.count > 1 { parts.insert(summary(of: plan, style), at: 0) }
    return Array(parts.joined(separator: "\n").utf8)
  }

  private static func summary(of plan: Plan, _ style: TextStyle) -> String {
    var table = TextTable(
      [
        .init(title: "ROLLOUT", minimum: 16), .init(title: "STRATEGY", rank: 3),
        .init(title: "REVISIONS", minimum: 10, rank: 4), .init(title: "STEPS", isRight: true),
        .init(title: "CHANGES", isRight: true), .init(title: "WAITS", isRight: true, rank: 1),
        .init(title: "AT LEAST", isRight: true, rank: 2),
      ], style)
    for rollout in plan.rollouts {
      table.add([
        .init(rollout.title), .init(rollout.strategy.rawValue),
        .init(rollout.revisions(arrow: style.arrow)), .init("\(rollout.stepCount)"),
        .init("\(rollout.changeCount)"), .init("\(rollout.duration.waits)"),
        .init(DurationText.text(seconds: rollout.duration.seconds)),
      ])
    }
    return table.text
  }

  private static func text(
    of plan: RolloutPlan, isWide: Bool, _ style: TextStyle
  ) -> String {
    let title = TerminalText.safe(plan.title)
    let heading =
      "\(style.colored(title, .bold)): \(plan.strategy.rawValue) "
      + "\(plan.revisions(arrow: style.arrow)), controller \(plan.version.rawValue)\n"
    return heading + plan.facts.joined(separator: style.dot) + "\n\n"
      + states(of: plan, isWide: isWide, style)
  }

  private static func states(
    of plan: RolloutPlan, isWide: Bool, _ style: TextStyle
  ) -> String {
    var table = TextTable(columns(of: plan, isWide: isWide), style)
    for state in plan.states {
      table.add(cells(of: state, in: plan, style) + (isWide ? wideCells(of: state) : []))
    }
    return table.text
  }

  private static func columns(of plan: RolloutPlan, isWide: Bool) -> [TextTable.Column] {
    let pods = plan.isRouted ? ["PODS", "PODS"] : ["CANARY PODS", "STABLE PODS"]
    return [
      .init(title: "STEP"), .init(title: "DOES", minimum: 14, rank: 2),
      .init(title: "NEW REVISION", rank: 4), .init(title: "CANARY", isRight: true),
      .init(title: pods[0], isRight: true), .init(title: "STABLE", isRight: true),
      .init(title: pods[1], isRight: true), .init(title: "ROUTES", minimum: 12, rank: 3),
      .init(title: "PAUSE", rank: 1), .init(title: "AT LEAST", isRight: true, rank: 5),
      .init(title: "CHANGES", isRight: true, rank: 6),
    ] + (isWide ? ["REPLICASETS", "PHASE", "MESSAGE", "REQUESTS"].map { .init(title: $0) } : [])
  }

  private static func cells(
    of state: PlannedState, in plan: RolloutPlan, _ style: TextStyle
  ) -> [TextTable.Cell] {
    let share = ShareBar.text(percent: state.traffic.percent, style: style)
    return [
      .init(state.name.description), .init(state.action(in: plan)),
      .init(share + (state.traffic.isByPods ? " ~\(state.traffic.percent)%" : ""), .yellow),
      .init(state.canaryWeightText, .yellow), .init("\(state.pods(.canary))"),
      .init(state.stableWeightText, .green), .init("\(state.pods(.stable))"),
      .init(state.routes.map(\.text).joined(separator: ", "), .blue),
      .init(state.pauseText, state.pause == .indefinite ? .bold : nil),
      .init(state.elapsedText), .init("\(state.changes.count)"),
    ]
  }

  private static func wideCells(of state: PlannedState) -> [TextTable.Cell] {
    let replicaSets = state.replicaSets.map { set in
      "\(set.hash ?? "?"): \(set.replicas) (\(set.role.rawValue))"
    }
    return [
      .init(replicaSets.joined(separator: ", ")), .init(state.phase.rawValue),
      .init(state.message), .init(state.routes.map(\.longText).joined(separator: "; ")),
    ]
  }
}
