/// A table of the page; the first cell of a row names it.
struct PageTable {
  /// One column.
  struct Column {
    let title: String
    var isNumber = false
  }

  private let caption: String?
  private let columns: [Column]
  private var rows: [[Markup]] = []

  init(_ columns: [Column], caption: String? = nil) {
    self.columns = columns
    self.caption = caption
  }

  /// Adds a row, with a cell for each column.
  mutating func add(_ cells: [Markup]) { rows.append(cells) }

  /// The table, in a part of the page that scrolls where it is too wide.
  var markup: Markup {
    let caption = caption.map { [Markup.tag("caption", [:], $0)] } ?? []
    return .tag(
      "div", ["class": "wide"],
      [.tag("table", [:], caption + [head, .tag("tbody", [:], rows.map(row))])])
  }

  private var head: Markup {
    .tag(
      "thead", [:],
      [
        .tag(
          "tr", [:],
          columns.map { column in
            column.isNumber
              ? .tag("th", ["scope": "col", "class": "number"], column.title)
              : .tag("th", ["scope": "col"], column.title)
          })
      ])
  }

  private func row(_ cells: [Markup]) -> Markup {
    .tag(
      "tr", [:],
      cells.enumerated().map { place, cell in
        if place == 0 { return .tag("th", ["scope": "row"], [cell]) }
        return columns[place].isNumber
          ? .tag("td", ["class": "number"], [cell]) : .tag("td", [:], [cell])
      })
  }
}
