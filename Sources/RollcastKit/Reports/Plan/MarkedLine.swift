/// A line of an object's text, with the state that has it.
struct MarkedLine: Hashable, Sendable {
  /// Which of two texts has a line.
  enum Side: Hashable, Sendable {
    case both, old, new
  }

  let side: Side
  let text: String

  /// The lines of two texts, those that are in one of them only before those that follow.
  static func lines(from old: String, to new: String) -> [MarkedLine] {
    let (before, after) = (Self.split(old), Self.split(new))
    let difference = after.difference(from: before)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [MarkedLine] = []
    var (oldLine, newLine) = (0, 0)
    while oldLine < before.count || newLine < after.count {
      if removed.contains(oldLine) {
        lines.append(MarkedLine(side: .old, text: String(before[oldLine])))
        oldLine += 1
      } else if inserted.contains(newLine) {
        lines.append(MarkedLine(side: .new, text: String(after[newLine])))
        newLine += 1
      } else {
        lines.append(MarkedLine(side: .both, text: String(after[newLine])))
        oldLine += 1
        newLine += 1
      }
    }
    return lines
  }

  private static func split(_ text: String) -> [Substring] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
