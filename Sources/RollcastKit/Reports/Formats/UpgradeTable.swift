import YAMLSource

/// Writes out what an upgrade does, as a table and the details of each Rollout that it affects.
package enum UpgradeTable {
  /// - Parameter style: what the terminal can show.
  package static func text(of report: UpgradeReport, style: TextStyle) -> [UInt8] {
    let affected = report.impacts.filter(\.isAffected)
    var parts = [report.summary + "\n", table(of: report.impacts, style)]
    parts += affected.map { details(of: $0, in: report, style) }
    if let note = report.hashNote { parts.append("note: \(note)\n") }
    return Array(parts.joined(separator: "\n").utf8)
  }

  private static func table(of impacts: [UpgradeImpact], _ style: TextStyle) -> String {
    var table = TextTable(
      [
        .init(title: "ROLLOUT", minimum: 16), .init(title: "REVISION"),
        .init(title: "WHAT HAPPENS", minimum: 20),
      ], style)
    for impact in impacts {
      table.add([
        .init(impact.title), .init(impact.revisions(arrow: style.arrow)),
        .init(impact.outcome, impact.isAffected ? .yellow : .green),
      ])
    }
    return table.text
  }

  private static func details(
    of impact: UpgradeImpact, in report: UpgradeReport, _ style: TextStyle
  ) -> String {
    var lines = [style.colored(impact.title, .bold)]
    var last: ObjectIdentity?
    for change in impact.changes {
      if change.object != last { lines.append("  \(change.object)") }
      last = change.object
      lines.append(
        "    \(change.field.path): \(text(change.field.from)) \(style.arrow) "
          + "\(text(change.field.to)) (\(change.reason))")
    }
    lines += impact.facts(from: report.from, to: report.to).map { "  \($0)" }
    lines += impact.advice(from: report.from, to: report.to).map { "  to do: \($0)" }
    return lines.map { TerminalText.safe($0) + "\n" }.joined()
  }

  private static func text(_ value: Value?) -> String { value?.plainText ?? "nothing" }
}
