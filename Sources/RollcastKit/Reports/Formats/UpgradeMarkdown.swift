import YAMLSource

/// Writes out what an upgrade does, for a comment or a page in GitHub flavoured Markdown.
package enum UpgradeMarkdown {
  package static func text(of report: UpgradeReport) -> [UInt8] {
    var text = "**\(report.summary)**\n\n" + table(of: report.impacts)
    for impact in report.impacts where impact.isAffected {
      let title = Markup.group([.tag("code", [:], impact.title), .text(": \(impact.outcome)")])
      text += "\n" + MarkdownText.folded(title, details(of: impact, in: report))
    }
    if let note = report.hashNote {
      text += "\n\(note.prefix(1).uppercased() + note.dropFirst()).\n"
    }
    return Array(text.utf8)
  }

  private static func table(of impacts: [UpgradeImpact]) -> String {
    var table = MarkdownTable([("rollout", false), ("revision", false), ("what happens", false)])
    for impact in impacts {
      table.add([MarkdownText.code(impact.title), impact.revisions(arrow: "→"), impact.outcome])
    }
    return table.text
  }

  private static func details(of impact: UpgradeImpact, in report: UpgradeReport) -> String {
    var text = ""
    if !impact.changes.isEmpty {
      var table = MarkdownTable([
        ("object", false), ("field", false), ("from", false), ("to", false), ("why", false),
      ])
      for change in impact.changes {
        table.add(
          [
            change.object.description, change.field.path.description,
            change.field.from?.plainText ?? "", change.field.to?.plainText ?? "", change.reason,
          ].map(MarkdownText.code))
      }
      text += table.text + "\n"
    }
    let facts = impact.facts(from: report.from, to: report.to)
    text += facts.map { "- \(MarkdownText.code($0))\n" }.joined()
    let advice = impact.advice(from: report.from, to: report.to)
    text += advice.map { "- to do: \(MarkdownText.code($0))\n" }.joined()
    return text
  }
}
