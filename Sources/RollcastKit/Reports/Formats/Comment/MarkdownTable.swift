/// A table in GitHub flavoured Markdown.
struct MarkdownTable {
  private var lines: [[String]]

  /// - Parameter columns: the titles, and whether numbers stand below.
  init(_ columns: [(title: String, isNumber: Bool)]) {
    lines = [columns.map(\.title), columns.map { $0.isNumber ? "---:" : "---" }]
  }

  /// Adds a row of Markdown, with a cell for each column. A bar would end a cell, even in a code
  /// span.
  mutating func add(_ cells: [String]) {
    lines.append(
      cells.map { cell in
        cell.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
      })
  }

  /// The table's lines.
  var text: String { lines.map { "| \($0.joined(separator: " | ")) |\n" }.joined() }
}
