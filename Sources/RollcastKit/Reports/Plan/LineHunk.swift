/// Lines that differ, with a few of those around them.
struct LineHunk {
  private static let context = 3

  let lines: [MarkedLine]

  /// The hunks of a text, in their order.
  static func hunks(of lines: [MarkedLine]) -> [LineHunk] {
    var ranges: [Range<Int>] = []
    for place in lines.indices where lines[place].side != .both {
      let range = max(0, place - context)..<min(lines.count, place + context + 1)
      if let last = ranges.last, last.upperBound >= range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    return ranges.map { LineHunk(lines: Array(lines[$0])) }
  }
}

extension MarkedLine {
  /// The line with the sign that a unified diff gives it.
  var marked: String {
    switch side {
    case .both: " " + text
    case .old: "-" + text
    case .new: "+" + text
    }
  }
}
