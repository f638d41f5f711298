/// All Rollouts of the page in one table, with links to each.
enum PageSummary {
  static func markup(of plan: Plan) -> Markup {
    let columns = SummaryColumn.allCases
    var table = PageTable(columns.map { .init(title: $0.title, isNumber: $0.isNumber) })
    for (number, rollout) in plan.rollouts.enumerated() {
      table.add(
        columns.map { column in
          let text = column.text(of: rollout)
          return column == .rollout
            ? .tag("a", ["href": "#rollout-\(number)"], text) : .text(text)
        })
    }
    return .tag(
      "section", ["class": "summary"],
      [.tag("h1", [:], "\(plan.rollouts.count) Rollouts"), table.markup])
  }
}
