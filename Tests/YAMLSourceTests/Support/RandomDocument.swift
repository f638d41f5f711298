/// Draws a document in a mixture of styles: block and flow, comments and blank lines in every place,
/// quotes, block scalars, anchors, and ends of all kinds.
struct RandomDocument {
  private(set) var text = ""
  private var random: Random
  private let indent: Int
  private let sequenceIndent: Int
  private var anchors: [String] = []
  private let hasAnchors: Bool

  init(seed: Int) {
    random = Random(seed: seed)
    indent = [2, 2, 4, 1].randomElement(using: &random)!
    sequenceIndent = [0, 2, 1].randomElement(using: &random)!
    hasAnchors = Bool.random(using: &random)
    if chance(3) { text += ["# head\n", "---\n", "--- # c\n"].randomElement(using: &random)! }
    if chance(4) { sequence(column: 0, depth: 0) } else { mapping(column: 0, depth: 0) }
    if chance(4) { text += ["\n", "# end\n", "\n# end\n", "...\n"].randomElement(using: &random)! }
    if chance(3), text.last == "\n" { text.removeLast() }
    if chance(4) {
      let lineBreak = ["\r\n", "\r", "\r\n"].randomElement(using: &random)!
      text = text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: lineBreak)
    }
  }

  private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }

  private mutating func mapping(column: Int, depth: Int, isMidLine: Bool = false) {
    for place in 0..<Int.random(in: 1...4, using: &random) {
      if !(place == 0 && isMidLine) { lead(column) }
      let key = ["k\(place)", "'k\(place)'", "\"k\(place)\"", "é\(place)"].randomElement(
        using: &random)!
      text += key + ":"
      value(column: column, depth: depth, sequenceOffset: sequenceIndent)
    }
  }

  private mutating func sequence(column: Int, depth: Int, isMidLine: Bool = false) {
    for place in 0..<Int.random(in: 1...4, using: &random) {
      if !(place == 0 && isMidLine) { lead(column) }
      text += "-"
      switch Int.random(in: 0..<(depth < 3 ? 6 : 3), using: &random) {
      case 3:
        text += " "
        mapping(column: column + 2, depth: depth + 1, isMidLine: true)
      case 4:
        text += " "
        sequence(column: column + 2, depth: depth + 1, isMidLine: true)
      default: value(column: column, depth: depth, sequenceOffset: 2)
      }
    }
  }

  /// What stands before a key or a dash: blank lines, comments, indentation.
  private mutating func lead(_ column: Int) {
    if chance(5) { text += chance(2) ? "\n" : "\n\n" }
    if chance(6) { text += spaces(column) + "# above\n" }
    if chance(12) { text += spaces(column + 3) + "# inside\n" }
    text += spaces(column)
  }

  /// What stands behind a colon or a dash, to the end of its last line.
  private mutating func value(column: Int, depth: Int, sequenceOffset: Int) {
    let choice = Int.random(in: 0..<(depth < 3 ? 10 : 6), using: &random)
    let anchor = hasAnchors && choice != 0 && choice != 2 && chance(4) ? "a\(text.count)" : nil
    if let anchor { text += " &" + anchor }
    switch choice {
    case 0: blockScalar(column: column)
    case 1: text += " " + flow(column: column + indent, depth: 2) + tail()
    case 2 where !anchors.isEmpty: text += " *" + anchors.randomElement(using: &random)! + tail()
    case 6, 7:
      text += tail()
      mapping(column: column + indent, depth: depth + 1)
    case 8:
      text += tail()
      sequence(column: column + sequenceOffset, depth: depth + 1)
    case 9: text += tail()
    default: text += " " + scalar(column: column) + tail()
    }
    // An alias may name it only now that it has ended.
    if let anchor { anchors.append(anchor) }
  }

  private mutating func tail() -> String { chance(5) ? " # t\n" : "\n" }

  private mutating func scalar(column: Int) -> String {
    let inner = spaces(column + indent + 1)
    return [
      "v", "1", "'q'", "\"d\"", "true", "~", "a b", "é", "x\n\(inner)y", "'x\n\n\(inner)y'",
      "\"x\\\n\(inner)y\"", "http://x", "a#b", "!!str 5", "0x1f", "[]", "{}",
    ].randomElement(using: &random)!
  }

  private mutating func blockScalar(column: Int) {
    let style = ["|", ">"].randomElement(using: &random)!
    let chomping = ["", "-", "+"].randomElement(using: &random)!
    text += " " + style + chomping + tail()
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      if chance(5) { text += "\n" }
      text += spaces(column + max(indent, 1)) + "text\n"
    }
    if chance(4) { text += "\n" }
  }

  private mutating func flow(column: Int, depth: Int) -> String {
    let isMapping = Bool.random(using: &random)
    let isBroken = chance(4)
    let count = Int.random(in: 0...3, using: &random)
    var elements: [String] = []
    for place in 0..<count {
      let value =
        depth > 0 && chance(3)
        ? flow(column: column + indent, depth: depth - 1)
        : ["v", "1", "'q'", "\"d\"", "true"].randomElement(using: &random)!
      elements.append(isMapping ? "f\(place): \(value)" : value)
    }
    let (opening, closing) = isMapping ? ("{", "}") : ("[", "]")
    guard isBroken, count > 0 else {
      let blank = chance(4) ? " " : ""
      return opening + blank + elements.joined(separator: chance(4) ? "," + " " : ", ") + blank
        + closing
    }
    let comment = chance(3) ? " # f" : ""
    let final = chance(3) ? "," : ""
    return opening + "\n" + spaces(column)
      + elements.joined(separator: ",\(comment)\n" + spaces(column)) + final + "\n"
      + spaces(max(column - indent, 1)) + closing
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
