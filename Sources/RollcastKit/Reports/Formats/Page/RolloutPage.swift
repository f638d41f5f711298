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
    return .tag(
      "section", ["class": "rollout", "aria-labelledby": id],
      [.tag("h2", ["id": id], plan.title), .tag("p", ["class": "facts"], facts)]
        + (plan.isUpToDate ? [] : details))
  }

  private var details: [Markup] {
    let picture = PlanPicture(plan, number: number, hasHeading: false).markup()
    return [
      .tag("div", ["class": "wide"], [picture]), table,
      StateChoice(plan: plan, number: number).markup,
    ]
  }

  private var facts: String {
    let parts = ["\(plan.strategy.rawValue) \(plan.revisions(arrow: "→"))"] + plan.facts
    return (parts + ["controller \(plan.version.rawValue)"]).joined(separator: " · ")
  }

  private var table: Markup {
    let columns = StateColumn.all(for: plan)
    var table = PageTable(
      columns.map { .init(title: $0.title(in: plan), isNumber: $0.isNumber) },
      caption: "The states of the update")
    for state in plan.states { table.add(columns.map { .text($0.text(of: state, in: plan)) }) }
    return table.markup
  }
}
