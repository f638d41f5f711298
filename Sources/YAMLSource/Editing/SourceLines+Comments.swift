extension SourceLines {
  /// A blank where a comment stands right behind a place: libyaml takes one there behind a quote or a
  /// bracket, but reads it as a part of plain text.
  func blankBeforeComment(at end: Int) -> String {
    end < bytes.count && bytes[end] == UInt8(ascii: "#") ? " " : ""
  }

  /// The comment on the line that a block collection's first part begins on.
  func firstComment(in place: Node) -> Range<Int>? {
    if let entry = place.ownEntries.first { return comment(behind: entry) }
    return place.children.first.flatMap { item in
      item.span.isEmpty ? nil : comment(behindStartOf: item)
    }
  }

  /// The comment on the line of a key.
  func comment(behind entry: Node.Entry) -> Range<Int>? {
    let keyEnd = entry.key.span.upperBound
    if entry.value.span.isEmpty || hasLineBreak(keyEnd..<entry.value.span.lowerBound) {
      return comment(from: colon(of: entry) ?? keyEnd)
    }
    return comment(behindStartOf: entry.value)
  }

  /// The comment on the line that a node begins on, where that line ends with the node or a part of it.
  private func comment(behindStartOf node: Node) -> Range<Int>? {
    guard !hasLineBreak(node.span.lowerBound..<node.contentSpan.lowerBound) else {
      return comment(from: node.span.lowerBound)
    }
    if node.isBlockScalar { return comment(from: node.contentSpan.lowerBound + 1) }
    if node.kind == .alias || node.style != .block {
      return hasLineBreak(node.span) ? nil : comment(from: node.span.upperBound)
    }
    return firstComment(in: node)
  }

  /// The comment on the rest of a line on which nothing else but properties stands any more.
  private func comment(from start: Int) -> Range<Int>? {
    let end = lineEnd(start)
    var place = start
    while place < end, bytes[place] != UInt8(ascii: "#") || !Self.isBlank(bytes[place - 1]) {
      place += 1
    }
    return place < end ? place..<end : nil
  }

  /// The comments on the lines of an entry that stand behind its key's line or alone on a line.
  func comments(of entry: Node.Entry, in part: Range<Int>) -> [Range<Int>] {
    var comments = comment(behind: entry).map { [$0] } ?? []
    var line = nextLine(part.lowerBound)
    while line < part.upperBound {
      let content = skipBlanks(from: line)
      if content < part.upperBound, bytes[content] == UInt8(ascii: "#") {
        comments.append(content..<lineEnd(content))
      }
      line = nextLine(line)
    }
    return comments
  }
}
