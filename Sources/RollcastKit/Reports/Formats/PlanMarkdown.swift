/// Writes a plan for a comment on a pull request.
public enum PlanMarkdown {
  /// What a comment on GitHub may hold, less a few words.
  private static let mostCharacters = 65_000

  /// A plan as GitHub flavoured Markdown: one line and a table for a Rollout, the changes of each
  /// state folded below; where there are several Rollouts a summary first and each folded.
  public static func text(of plan: Plan) -> [UInt8] {
    var text = document(of: plan, withDiffs: true)
    if text.unicodeScalars.count > mostCharacters {
      text =
        document(of: plan, withDiffs: false)
        + "\nThe differences are left out, since a comment holds 65,536 characters at most; "
        + "`rollcast diff` prints them.\n"
    }
    return Array(text.utf8)
  }

  private static func document(of plan: Plan, withDiffs: Bool) -> String {
    let rollouts = plan.rollouts.map { RolloutComment(plan: $0, withDiffs: withDiffs) }
    if rollouts.count == 1 { return rollouts[0].sentence + "\n\n" + rollouts[0].details }
    return summary(of: plan)
      + rollouts.map { "\n" + MarkdownText.folded($0.title, $0.details) }.joined()
  }

  private static func summary(of plan: Plan) -> String {
    let moving = plan.rollouts.count { !$0.isUpToDate }
    let columns = SummaryColumn.allCases
    var table = MarkdownTable(columns.map { ($0.title, $0.isNumber) })
    for rollout in plan.rollouts {
      table.add(
        columns.map { column in
          let text = column.text(of: rollout)
          return column == .rollout ? MarkdownText.code(text) : text
        })
    }
    return "**\(plan.rollouts.count) Rollouts**, \(moving) with a new revision.\n\n" + table.text
  }
}
