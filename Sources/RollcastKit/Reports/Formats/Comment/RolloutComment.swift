/// One Rollout of a comment.
struct RolloutComment {
  let plan: RolloutPlan
  let withDiffs: Bool

  /// Everything that is to be known first, on one line.
  var sentence: String {
    "**\(MarkdownText.code(plan.title))** \(plan.strategy.rawValue) "
      + "\(MarkdownText.code(plan.revisions(arrow: "→"))): \(plan.facts.joined(separator: ", "))."
  }

  /// As ``sentence``, for the line that unfolds the rest.
  var title: Markup {
    .group([
      .tag("code", [:], plan.title),
      .text(
        " \(plan.strategy.rawValue) \(plan.revisions(arrow: "→")): "
          + plan.facts.joined(separator: ", ")),
    ])
  }

  /// The table and the folded changes; nothing where there is nothing to roll out.
  var details: String {
    if plan.isUpToDate { return "" }
    let changed = withDiffs ? plan.states.filter { !$0.changes.isEmpty } : []
    return table + changed.map(changes).joined()
  }

  private var table: String {
    let columns = StateColumn.all(for: plan)
    var table = MarkdownTable(columns.map { ($0.title(in: plan), $0.isNumber) })
    for state in plan.states {
      table.add(
        columns.map { column in
          let text = column.text(of: state, in: plan)
          return column.isFree ? MarkdownText.code(text) : text
        })
    }
    return table.text
  }

  private func changes(at state: PlannedState) -> String {
    let count = state.changes.count == 1 ? "1 change" : "\(state.changes.count) changes"
    let title = Markup.group([
      .text("\(state.title), "), .tag("code", [:], state.action(in: plan)), .text(": \(count)"),
    ])
    let lines = state.objects.filter(\.isChanged).flatMap { object in
      object.hunks.flatMap { ["@@ \(object.identity) @@"] + $0.lines.map(Self.line) }
    }
    return "\n" + MarkdownText.folded(title, MarkdownText.fence(lines, language: "diff"))
  }

  /// A line with the sign that a unified diff gives it.
  private static func line(_ line: DiffLine) -> String {
    switch line.side {
    case .both: " " + line.plainText
    case .old: "-" + line.plainText
    case .new: "+" + line.plainText
    }
  }
}
