/// Writes a diff for a comment on a pull request.
package enum DiffMarkdown {
  /// What a comment on GitHub may hold, less a few words.
  private static let mostCharacters = 65_000

  /// A diff as GitHub flavoured Markdown: one line, and the lines of each file folded below.
  ///
  /// - Parameters:
  ///   - files: the files that differ.
  ///   - objects: the objects that differ, for the reasons; `nil` to leave them out.
  package static func text(
    of files: [FileDiff], explaining objects: [ObjectDiff]?, from: StateName?, to: StateName
  ) -> [UInt8] {
    let title = "from \(from.map(name) ?? "the manifests as they are") to \(name(to))"
    if files.isEmpty { return Array("Nothing differs \(title).\n".utf8) }
    let summary =
      "**\(files.count == 1 ? "1 file" : "\(files.count) files")** differ"
      + "\(files.count == 1 ? "s" : "") \(title): \(count(of: files)).\n"
    let reasons = objects.map { "\n" + table(of: $0) } ?? ""
    let text = summary + reasons + files.map { "\n" + folded($0) }.joined()
    if text.unicodeScalars.count <= mostCharacters { return Array(text.utf8) }
    let note =
      "\nThe lines are left out, since a comment holds 65,536 characters at most; "
      + "`rollcast diff` prints them.\n"
    return Array((summary + note).utf8)
  }

  private static func name(_ state: StateName) -> String {
    if case .step(let step) = state { "step \(step)" } else { state.description }
  }

  private static func count(of files: [FileDiff]) -> String {
    let count = { (side: DiffLine.Side) in files.reduce(0) { $0 + $1.count(side) } }
    return "+\(count(.new)) −\(count(.old))"
  }

  private static func folded(_ file: FileDiff) -> String {
    let title = Markup.group([.tag("code", [:], file.path), .text(": \(count(of: [file]))")])
    let lines = String(decoding: UnifiedDiff.text(of: [file], hasPrefix: false), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return MarkdownText.folded(
      title, MarkdownText.fence(lines.dropFirst(2).dropLast().map(String.init), language: "diff"))
  }

  private static func table(of objects: [ObjectDiff]) -> String {
    var table = MarkdownTable(
      ["Object", "Field", "Before", "After", "Reason"].map { ($0, false) })
    for change in objects.flatMap(\.changes) {
      let cells = [
        change.object.description, change.field.path.description,
        change.field.from?.plainText ?? "", change.field.to?.plainText ?? "", change.reason,
      ]
      table.add(cells.map(MarkdownText.code))
    }
    return table.text
  }
}
