/// Writes a plan for a comment on a pull request.
public enum PlanMarkdown {
  /// What a comment on GitHub may hold, less a few words.
  private static let mostCharacters = 65_000

  /// How much of a plan is written.
  private enum Extent: CaseIterable {
    case everything, tables, summary
  }

  /// A plan as GitHub flavoured Markdown: one line and a table for a Rollout, the changes of each
  /// state folded below; where there are several Rollouts a summary first and each folded. What a
  /// comment cannot hold is left out, and said to be.
  public static func text(of plan: Plan) -> [UInt8] {
    for extent in Extent.allCases {
      let text = document(of: plan, extent)
      if text.unicodeScalars.count <= mostCharacters { return Array(text.utf8) }
    }
    return Array(document(of: plan, .summary).utf8)
  }

  private static func document(of plan: Plan, _ extent: Extent) -> String {
    let rollouts = plan.detailed.map {
      RolloutComment(plan: $0, withDiffs: extent == .everything)
    }
    var text: String
    if plan.rollouts.count == 1 {
      text = rollouts[0].sentence + "\n\n" + (extent == .summary ? "" : rollouts[0].details)
    } else {
      text = summary(of: plan)
      if extent != .summary {
        text += rollouts.map { "\n" + MarkdownText.folded($0.title, $0.details) }.joined()
      }
    }
    return text + note(extent)
  }

  private static func note(_ extent: Extent) -> String {
    let left: String
    switch extent {
    case .everything: return ""
    case .tables: left = "The differences are left out"
    case .summary: left = "Tables and differences are left out"
    }
    return "\n\(left), since a comment holds 65,536 characters at most; `rollcast plan` and "
      + "`rollcast diff` print them.\n"
  }

  private static func summary(of plan: Plan) -> String {
    let moving = plan.rollouts.count { !$0.isUpToDate }
    let columns = SummaryColumn.allCases
    var table = MarkdownTable(columns.map { ($0.title, $0.isNumber) })
    for rollout in plan.rollouts {
      table.add(
        columns.map { column in
          let text = column.text(of: rollout)
          return column.isFree ? MarkdownText.code(text) : text
        })
    }
    return "**\(plan.rollouts.count) Rollouts**, \(moving) with a new revision.\n\n" + table.text
  }
}
