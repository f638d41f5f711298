/// One Rollout of the page: the picture, the table of its states, and each state.
struct RolloutPage {
  private let plan: RolloutPlan
  private let number: Int

  init(_ plan: RolloutPlan, number: Int) {
    self.plan = plan
    self.number = number
  }

  var markup: Markup {
    let id = "rollout-\(number)"
    let picture = PlanPicture(plan, number: number, hasHeading: false).markup()
    return .tag(
      "section", ["class": "rollout", "aria-labelledby": id],
      [
        .tag("h2", ["id": id], plan.title), .tag("p", ["class": "facts"], facts),
        .tag("div", ["class": "wide"], [picture]), .tag("div", ["class": "wide"], [table]),
        StateChoice(plan: plan, number: number).markup,
      ])
  }

  private var facts: String {
    let parts = ["\(plan.strategy.rawValue) \(plan.revisions(arrow: "→"))"] + plan.facts
    return (parts + ["controller \(plan.version.rawValue)"]).joined(separator: " · ")
  }

  private var table: Markup {
    let numbers: Set<Int> = [2, 3, 4, 5, 8, 9]
    let titles = [
      "State", "Does", "Canary", "Canary pods", "Stable", "Stable pods", "Routes in force", "Pause",
      "At least", "Changes",
    ]
    let rows = plan.states.map { state in
      PageTable.row(
        [
          state.name.description, state.action(in: plan), state.canaryWeightText,
          "\(state.pods(.canary))", state.stableWeightText, "\(state.pods(.stable))",
          state.routes.map(\.text).joined(separator: ", "), state.pauseText, state.elapsedText,
          "\(state.changes.count)",
        ].map(Markup.text), numbers: numbers)
    }
    return .tag(
      "table", [:],
      [
        .tag("caption", [:], "The states of the update"),
        PageTable.head(titles, numbers: numbers), .tag("tbody", [:], rows),
      ])
  }
}
