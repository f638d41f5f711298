/// Rows of cells in columns, as wide as the terminal allows.
struct TextTable {
  /// One column.
  struct Column {
    let title: String
    var isRight = false
    /// The least columns that it is cut down to where the terminal is narrow; `nil` for never.
    var minimum: Int?
    /// Columns of a higher rank are left out first where the terminal is narrow; 0 never is.
    var rank = 0
  }

  /// One cell. Its text is made safe for a terminal.
  struct Cell {
    let text: String
    var color: TextColor?

    init(_ text: String, _ color: TextColor? = nil) {
      self.text = TerminalText.safe(text)
      self.color = color
    }
  }

  private var columns: [Column]
  private var rows: [[Cell]] = []
  private let style: TextStyle
  private static let gap = 2

  init(_ columns: [Column], _ style: TextStyle) {
    self.columns = columns
    self.style = style
  }

  /// Adds a row, with a cell for each column.
  mutating func add(_ cells: [Cell]) { rows.append(cells) }

  /// The table's lines. A column without any text is left out.
  var text: String {
    var table = self
    table.removeEmptyColumns()
    let widths = table.fit()
    let titles = table.columns.map { Cell($0.title, .bold) }
    return ([titles] + table.rows).map { table.line($0, widths) }.joined()
  }

  private mutating func removeEmptyColumns() {
    for index in columns.indices.reversed() where rows.allSatisfy({ $0[index].text.isEmpty }) {
      remove(index)
    }
  }

  private mutating func remove(_ column: Int) {
    columns.remove(at: column)
    for row in rows.indices { rows[row].remove(at: column) }
  }

  /// Cuts columns down and leaves some out until the terminal is wide enough, or nothing helps.
  private mutating func fit() -> [Int] {
    var widths = columns.indices.map(naturalWidth)
    guard let limit = style.width else { return widths }
    let excess = { (widths: [Int]) in
      widths.reduce(0, +) + Self.gap * (widths.count - 1) - limit
    }
    while excess(widths) > 0 {
      let shrinkable = widths.indices.filter { widths[$0] > columns[$0].minimum ?? .max }
      if let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) {
        widths[widest] -= 1
      } else if let last = columns.indices.max(by: { columns[$0].rank < columns[$1].rank }),
        columns[last].rank > 0
      {
        remove(last)
        widths = columns.indices.map(naturalWidth)
      } else {
        break
      }
    }
    return widths
  }

  private func naturalWidth(_ column: Int) -> Int {
    rows.reduce(TerminalText.columns(of: columns[column].title)) {
      max($0, TerminalText.columns(of: $1[column].text))
    }
  }

  private func line(_ cells: [Cell], _ widths: [Int]) -> String {
    var line = ""
    var pending = 0
    for (index, cell) in cells.enumerated() {
      let width = widths[index]
      let text = TerminalText.truncated(cell.text, to: width, ellipsis: style.ellipsis)
      let blanks = width - TerminalText.columns(of: text)
      if columns[index].isRight { pending += blanks }
      if !text.isEmpty {
        line += String(repeating: " ", count: pending) + style.colored(text, cell.color)
        pending = 0
      }
      pending += (columns[index].isRight ? 0 : blanks) + Self.gap
    }
    return line + "\n"
  }
}
