/// A table in GitHub flavoured Markdown.
struct MarkdownTable {
  private let titles: [String]
  private let numberCount: Int
  private var rows: [[String]] = []

  /// - Parameters:
  ///   - texts: the titles of the columns that hold text.
  ///   - numbers: those of the columns behind them, which hold numbers.
  init(_ texts: [String], numbers: [String]) {
    titles = texts + numbers
    numberCount = numbers.count
  }

  /// Adds a row of Markdown, with a cell for each column.
  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The table's lines. A column that is empty in every row is left out.
  var text: String {
    let shown = titles.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    let rule = shown.map { $0 < titles.count - numberCount ? "---" : "---:" }
    let lines =
      [shown.map { titles[$0] }, rule]
      + rows.map { row in shown.map { Self.escaped(row[$0]) } }
    return lines.map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }

  /// A bar would end the cell, even in a code span.
  private static func escaped(_ cell: String) -> String {
    cell.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
