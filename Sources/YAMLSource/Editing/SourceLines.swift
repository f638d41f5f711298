/// Lines, columns and gaps around a place in a text: what text edits are laid out by.
struct SourceLines {
  let bytes: UnsafeRawBufferPointer

  /// The first byte of the line that holds `offset`.
  func lineStart(_ offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }

  /// The end of the line that holds `offset`, before its line break.
  func lineEnd(_ offset: Int) -> Int {
    var end = offset
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if end < bytes.count, end > offset, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return end
  }

  /// The start of the line behind the one that holds `offset`.
  func nextLine(_ offset: Int) -> Int {
    var end = offset
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return min(end + 1, bytes.count)
  }

  /// The column of a place, from 0, counted in characters as YAML's indentation is.
  func column(_ offset: Int) -> Int {
    bytes[lineStart(offset)..<offset].count { $0 & 0xC0 != 0x80 }
  }

  /// Whether only blanks stand before `offset` on its line.
  func isFirstOnLine(_ offset: Int) -> Bool {
    bytes[lineStart(offset)..<offset].allSatisfy(Self.isBlank)
  }

  /// Whether only blanks and a comment stand between `offset` and the end of its line.
  func isLastOnLine(_ offset: Int) -> Bool {
    let rest = bytes[offset..<lineEnd(offset)]
    guard let first = rest.firstIndex(where: { !Self.isBlank($0) }) else { return true }
    return rest[first] == UInt8(ascii: "#") && first > offset
  }

  /// Whether a line break stands in a part of the text.
  func hasLineBreak(_ range: Range<Int>) -> Bool {
    bytes[range].contains(UInt8(ascii: "\n"))
  }

  /// The end of what a node says: a block scalar's span runs on over the blank lines behind it,
  /// which count only where its header keeps them (`+`).
  func contentEnd(of node: Node) -> Int {
    let last = lastDescendant(of: node)
    guard last.kind == .scalar, last.style == .literal || last.style == .folded else {
      return last.span.upperBound
    }
    let span = last.contentSpan
    let header = bytes[span.lowerBound..<lineEnd(span.lowerBound)]
    if header.prefix(3).contains(UInt8(ascii: "+")) { return span.upperBound }
    var end = span.upperBound
    while end > span.lowerBound, " \t\r\n".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  private func lastDescendant(of node: Node) -> Node {
    var node = node
    while node.kind != .scalar, node.style == .block, let last = node.children.last { node = last }
    return node
  }

  /// A range of lines with its last line break; at the end of a text without one, the break before
  /// goes instead.
  func wholeLines(_ range: Range<Int>) -> Range<Int> {
    let end = nextLine(range.upperBound)
    let isUnterminated = end == bytes.count && end > 0 && bytes[end - 1] != UInt8(ascii: "\n")
    guard isUnterminated, range.lowerBound > 0 else { return range.lowerBound..<end }
    var start = range.lowerBound - 1
    if start > 0, bytes[start - 1] == UInt8(ascii: "\r") { start -= 1 }
    return start..<end
  }

  /// The start of the comment lines that stand directly above a line in the same column.
  func startOfComments(above line: Int, column: Int, notBefore limit: Int) -> Int {
    var start = line
    while start > limit {
      let previous = lineStart(start - 1)
      guard previous >= limit, commentColumn(ofLine: previous) == column else { break }
      start = previous
    }
    return start
  }

  /// The end of the comment lines that follow a line further to the right than a column.
  func endOfComments(below line: Int, deeperThan column: Int) -> Int {
    var end = line
    while end < bytes.count, let found = commentColumn(ofLine: end), found > column {
      end = nextLine(end)
    }
    return end
  }

  /// The column of a line's comment, where the line holds nothing else.
  private func commentColumn(ofLine start: Int) -> Int? {
    let line = bytes[start..<lineEnd(start)]
    guard let first = line.firstIndex(where: { !Self.isBlank($0) }),
      bytes[first] == UInt8(ascii: "#")
    else { return nil }
    return first - start
  }

  /// The offset of `character` between two places, comments passed over.
  func find(_ character: Unicode.Scalar, from start: Int, to end: Int) -> Int? {
    var offset = start
    while offset < end {
      if bytes[offset] == UInt8(ascii: character) { return offset }
      offset = bytes[offset] == UInt8(ascii: "#") ? nextLine(offset) : offset + 1
    }
    return nil
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
