/// Lines, columns and gaps around a place in a text: what text edits are laid out by.
struct SourceLines {
  let bytes: UnsafeRawBufferPointer

  /// The first byte of the line that holds `offset`, behind a byte order mark.
  func lineStart(_ offset: Int) -> Int {
    var start = offset
    while start > 0, !endsLine(start - 1), !isBehindByteOrderMark(start) { start -= 1 }
    return start
  }

  private func isBehindByteOrderMark(_ offset: Int) -> Bool {
    bytes[offset - 1] == 0xBF && offset > 3 && LineBreaks.isByteOrderMark(bytes, at: offset - 3)
      && endsLine(offset - 4)
  }

  /// The end of the line that holds `offset`, before its line break.
  func lineEnd(_ offset: Int) -> Int {
    var end = offset
    while end < bytes.count, !LineBreaks.begins(bytes, at: end) { end += 1 }
    return end
  }

  /// The start of the line behind the one that holds `offset`.
  func nextLine(_ offset: Int) -> Int {
    LineBreaks.nextLine(bytes, offset)
  }

  /// The column of a place, from 0, counted in characters as YAML's indentation is.
  func column(_ offset: Int) -> Int {
    bytes[lineStart(offset)..<offset].count { $0 & 0xC0 != 0x80 }
  }

  /// The blanks that the line of `offset` begins with.
  func indentation(_ offset: Int) -> Int {
    bytes[lineStart(offset)...].prefix { $0 == UInt8(ascii: " ") }.count
  }

  /// Whether only blanks stand before `offset` on its line.
  func isFirstOnLine(_ offset: Int) -> Bool {
    bytes[lineStart(offset)..<offset].allSatisfy(Self.isBlank)
  }

  /// Whether a line break stands in a part of the text.
  func hasLineBreak(_ range: Range<Int>) -> Bool {
    range.contains(where: endsLine)
  }

  /// Whether a line ends with a byte.
  func endsLine(_ offset: Int) -> Bool {
    LineBreaks.endsLine(bytes, at: offset)
  }

  /// Whether the text ends inside a line.
  var endsInsideLine: Bool { !bytes.isEmpty && !endsLine(bytes.count - 1) }

  /// The end of what a node says: a block scalar's span runs on over the blank lines behind it,
  /// which count only where its header keeps them (`+`).
  func contentEnd(of node: Node) -> Int {
    let last = lastDescendant(of: node)
    guard last.isBlockScalar else {
      return tabbedLines(behind: last).last?.upperBound ?? last.span.upperBound
    }
    let span = last.contentSpan
    if keepsBlankLines(last) { return span.upperBound }
    let end = skipEmptyBack(from: span.upperBound, to: span.lowerBound)
    return lastBlanks(of: last, behind: end) ?? end
  }

  /// Goes back over blanks and line breaks.
  func skipEmptyBack(from offset: Int, to start: Int) -> Int {
    var end = offset
    while end > start {
      let byte = bytes[end - 1]
      guard Self.isBlank(byte) || byte == UInt8(ascii: "\r") || endsLine(end - 1) else { break }
      end -= 1
      while bytes[end] & 0xC0 == 0x80 { end -= 1 }
    }
    return end
  }

  /// The end of the last line behind a block scalar's text that holds more blanks than its
  /// indentation: they are text, too.
  private func lastBlanks(of scalar: Node, behind end: Int) -> Int? {
    guard end < scalar.span.upperBound else { return nil }
    let first = nextLine(scalar.contentSpan.lowerBound)
    // Where its header says how far it is indented, its lines do not tell: any blank may be text.
    let isTold = bytes[header(of: scalar)].contains { (0x31...0x39).contains($0) }
    var indentation = isTold ? 0 : Int.max
    var last: Int?
    var line = first
    while line < scalar.span.upperBound {
      let blanks = bytes[line..<scalar.span.upperBound].prefix { $0 == UInt8(ascii: " ") }.count
      if line < end {
        if !endsLine(line + blanks) { indentation = min(indentation, blanks) }
      } else if blanks > indentation || line + blanks < bytes.count && bytes[line + blanks] == 9 {
        last = lineEnd(line)
      }
      line = nextLine(line)
    }
    return last
  }

  func lastDescendant(of node: Node) -> Node {
    var node = node
    while node.kind != .scalar, node.style == .block, let last = node.children.last {
      if node.kind == .mapping, let entry = node.ownEntries.last, !hasColon(entry) {
        return entry.key
      }
      node = last
    }
    return node
  }

  /// The block scalar that the text ends in, where it ends without a line break.
  func openScalar(of root: Node) -> Node? {
    guard endsInsideLine else { return nil }
    let last = lastDescendant(of: root)
    return last.isBlockScalar && last.span.upperBound == bytes.count ? last : nil
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
