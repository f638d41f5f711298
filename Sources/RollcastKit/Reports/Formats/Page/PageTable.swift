/// The tables of the page.
enum PageTable {
  /// A row of titles.
  ///
  /// - Parameter numbers: the places of the columns that hold numbers.
  static func head(_ titles: [String], numbers: Set<Int> = []) -> Markup {
    .tag(
      "thead", [:],
      [
        .tag(
          "tr", [:],
          titles.enumerated().map { place, title in
            numbers.contains(place)
              ? .tag("th", ["scope": "col", "class": "number"], title)
              : .tag("th", ["scope": "col"], title)
          })
      ])
  }

  /// A row whose first cell names it.
  static func row(_ cells: [Markup], numbers: Set<Int> = []) -> Markup {
    .tag(
      "tr", [:],
      cells.enumerated().map { place, cell in
        if place == 0 { return .tag("th", ["scope": "row"], [cell]) }
        return numbers.contains(place)
          ? .tag("td", ["class": "number"], [cell]) : .tag("td", [:], [cell])
      })
  }
}
