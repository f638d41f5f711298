/// All Rollouts of the page in one table, with links to each.
enum PageSummary {
  static func markup(of plan: Plan) -> Markup {
    let columns = SummaryColumn.allCases
    var table = PageTable(columns.map { .init(title: $0.title, isNumber: $0.isNumber) })
    var number = 0
    for rollout in plan.rollouts {
      let cells = columns.map { column -> Markup in
        let text = column.text(of: rollout)
        return column == .rollout && !rollout.isUpToDate
          ? .tag("a", ["href": "#rollout-\(number)"], text) : .text(text)
      }
      table.add(cells)
      if !rollout.isUpToDate { number += 1 }
    }
    return .tag(
      "section", ["class": "summary"],
      [.tag("h1", [:], "\(plan.rollouts.count) Rollouts"), table.markup])
  }
}
