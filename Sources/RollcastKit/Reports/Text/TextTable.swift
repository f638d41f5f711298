/// Rows of cells in columns, as wide as the terminal allows.
struct TextTable {
  /// One column.
  struct Column {
    let title: String
    var isRight = false
    /// Whether the title is as the rest.
    var isPlain = false
    /// The least columns that it is cut down to where the terminal is narrow; `nil` for never.
    var minimum: Int?
    /// Columns of a higher rank are left out first where the terminal is narrow; 0 never is.
    var rank = 0
  }

  /// One cell.
  struct Cell {
    private let parts: [(text: String, color: TextColor?)]

    init(_ text: String, _ color: TextColor? = nil) { self.init([(text, color)]) }

    /// A text of several colours, made safe for a terminal.
    init(_ parts: [(text: String, color: TextColor?)]) {
      self.parts = parts.map { (TerminalText.safe($0.text), $0.color) }
    }

    var isEmpty: Bool { parts.allSatisfy(\.text.isEmpty) }
    var width: Int { parts.reduce(0) { $0 + TerminalText.columns(of: $1.text) } }

    /// The text in no more than so many columns.
    func text(width limit: Int, _ style: TextStyle) -> String {
      if width <= limit { return parts.map { style.colored($0.text, $0.color) }.joined() }
      let text = parts.map(\.text).joined()
      return style.colored(
        TerminalText.truncated(text, to: limit, ellipsis: style.ellipsis), parts.first?.color)
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
    let titles = table.columns.map { Cell($0.title, $0.isPlain ? nil : .bold) }
    return ([titles] + table.rows).map { table.line($0, widths) }.joined()
  }

  /// Whether the terminal is wide enough for everything.
  var fits: Bool {
    var table = self
    table.removeEmptyColumns()
    return table.excess(table.columns.indices.map(table.naturalWidth)) <= 0
  }

  /// How many columns the terminal lacks.
  private func excess(_ widths: [Int]) -> Int {
    guard let limit = style.width else { return 0 }
    return widths.reduce(0, +) + Self.gap * (widths.count - 1) - limit
  }

  private mutating func removeEmptyColumns() {
    for index in columns.indices.reversed() where rows.allSatisfy({ $0[index].isEmpty }) {
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
      max($0, $1[column].width)
    }
  }

  private func line(_ cells: [Cell], _ widths: [Int]) -> String {
    var line = ""
    var pending = 0
    for (index, cell) in cells.enumerated() {
      let width = widths[index]
      let blanks = max(0, width - cell.width)
      if columns[index].isRight { pending += blanks }
      if !cell.isEmpty {
        line += String(repeating: " ", count: pending) + cell.text(width: width, style)
        pending = 0
      }
      pending += (columns[index].isRight ? 0 : blanks) + Self.gap
    }
    return line + "\n"
  }
}
