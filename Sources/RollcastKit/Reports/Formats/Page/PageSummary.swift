/// All Rollouts of the page in one table, with links to each.
enum PageSummary {
  private static let numbers: Set<Int> = [3, 4, 5, 6]

  static func markup(of plan: Plan) -> Markup {
    let rows = plan.rollouts.enumerated().map { number, rollout in
      PageTable.row(
        [
          .tag("a", ["href": "#rollout-\(number)"], rollout.title),
          .text(rollout.strategy.rawValue), .text(rollout.revisions(arrow: "→")),
          .text("\(rollout.stepCount)"), .text("\(rollout.changeCount)"),
          .text("\(rollout.duration.waits)"),
          .text(DurationText.text(seconds: rollout.duration.seconds)),
        ], numbers: numbers)
    }
    let titles = ["Rollout", "Strategy", "Revisions", "Steps", "Changes", "Waits", "At least"]
    return .tag(
      "section", ["class": "summary"],
      [
        .tag("h1", [:], "\(plan.rollouts.count) Rollouts"),
        .tag(
          "div", ["class": "wide"],
          [
            .tag(
              "table", [:], [PageTable.head(titles, numbers: numbers), .tag("tbody", [:], rows)])
          ]),
      ])
  }
}
