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
    var parts = plan.detailed.map { text(of: $0, isWide: isWide, style) }
    if plan.rollouts.count > 1 { parts.insert(summary(of: plan, style), at: 0) }
    return Array(parts.joined(separator: "\n").utf8)
  }

  private static func summary(of plan: Plan, _ style: TextStyle) -> String {
    let columns = SummaryColumn.allCases
    var table = TextTable(columns.map(\.textColumn), style)
    for rollout in plan.rollouts {
      table.add(columns.map { .init($0.text(of: rollout, arrow: style.arrow)) })
    }
    return table.text
  }

  private static func text(
    of plan: RolloutPlan, isWide: Bool, _ style: TextStyle
  ) -> String {
    let title = style.colored(TerminalText.safe(plan.title), .bold)
    let revisions = TerminalText.safe(plan.revisions(arrow: style.arrow))
    let heading =
      "\(title): \(plan.strategy.rawValue) \(revisions), "
      + "controller \(plan.version.rawValue)\n" + style.joined(plan.facts) + "\n"
    return plan.isUpToDate ? heading : heading + "\n" + states(of: plan, isWide: isWide, style)
  }

  private static func states(
    of plan: RolloutPlan, isWide: Bool, _ style: TextStyle
  ) -> String {
    let table = table(of: plan, isWide: isWide, barWidth: 10, style)
    return table.fits ? table.text : self.table(of: plan, isWide: isWide, barWidth: 6, style).text
  }

  private static func table(
    of plan: RolloutPlan, isWide: Bool, barWidth: Int, _ style: TextStyle
  ) -> TextTable {
    let columns = StateColumn.all(for: plan)
    let place = columns.firstIndex(of: .does)! + 1
    var titles = columns.map { $0.textColumn(in: plan) }
    titles.insert(.init(title: "TRAFFIC", rank: 5), at: place)
    if isWide { titles += wideTitles.map { .init(title: $0) } }
    var table = TextTable(titles, style)
    for state in plan.states {
      var cells = columns.map { TextTable.Cell($0.text(of: state, in: plan), $0.color) }
      cells.insert(share(state.traffic, barWidth, style), at: place)
      table.add(cells + (isWide ? wideCells(of: state) : []))
    }
    return table
  }

  private static func share(
    _ traffic: TrafficShare, _ width: Int, _ style: TextStyle
  ) -> TextTable.Cell {
    let bar = ShareBar.text(percent: traffic.percent, width: width, style: style)
    return .init(bar + (traffic.isByPods ? " ~\(traffic.percent)%" : ""), .yellow)
  }

  private static let wideTitles = ["REPLICASETS", "PHASE", "MESSAGE", "REQUESTS"]

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

extension SummaryColumn {
  fileprivate var textColumn: TextTable.Column {
    let (minimum, rank): (Int?, Int) =
      switch self {
      case .rollout: (28, 0)
      case .strategy: (nil, 3)
      case .revisions: (nil, 4)
      case .waits: (nil, 1)
      case .elapsed: (nil, 2)
      case .steps, .changes: (nil, 0)
      }
    return .init(title: title.uppercased(), isRight: isNumber, minimum: minimum, rank: rank)
  }
}

extension StateColumn {
  fileprivate func textColumn(in plan: RolloutPlan) -> TextTable.Column {
    let (minimum, rank): (Int?, Int) =
      switch self {
      case .does: (14, 1)
      case .experiments: (nil, 2)
      case .routes: (12, 2)
      case .elapsed: (nil, 3)
      case .pause: (nil, 4)
      case .changes: (nil, 6)
      case .step, .canary, .canaryPods, .stable, .stablePods: (nil, 0)
      }
    return .init(
      title: title(in: plan).uppercased(), isRight: isNumber, minimum: minimum, rank: rank)
  }

  fileprivate var color: TextColor? {
    switch self {
    case .canary: .yellow
    case .stable: .green
    case .routes: .blue
    case .pause: .bold
    default: nil
    }
  }
}
