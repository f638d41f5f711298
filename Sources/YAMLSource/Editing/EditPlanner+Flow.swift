extension EditPlanner {
  /// Removes entries or items of a flow collection with their commas.
  mutating func removeFlow(_ spans: [Range<Int>], _ isKept: [Bool]) {
    guard isKept.contains(true) else { return }
    for index in spans.indices where !isKept[index] {
      if isKept[..<index].contains(true) {
        note(TextEdit(remove: spans[index - 1].upperBound..<spans[index].upperBound))
      } else {
        note(TextEdit(remove: spans[index].lowerBound..<spans[index + 1].lowerBound))
      }
    }
  }

  /// Fills an empty flow collection.
  mutating func fillFlow(_ source: Node, with texts: [String], isSpaced: Bool) {
    let inner = source.contentSpan.lowerBound + 1..<source.span.upperBound - 1
    note(TextEdit(inner, texts.joined(separator: isSpaced ? ", " : ",")))
  }

  /// Adds texts behind the last entry or item that stays, on lines of their own where the others
  /// stand so.
  mutating func appendFlow(
    _ texts: [String], at end: Int, in source: Node, column: Int, isSpaced: Bool
  ) {
    let isMultiLine = lines.hasLineBreak(end..<source.span.upperBound)
    let separator = isMultiLine ? "," + writer.newLine(column) : isSpaced ? ", " : ","
    note(TextEdit(insert: texts.map { separator + $0 }.joined(), at: end))
  }
}
