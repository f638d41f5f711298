extension SourceLines {
  /// The end of an entry's content; a key may stand there without colon and value.
  func contentEnd(of entry: Node.Entry) -> Int {
    hasColon(entry)
      ? max(entry.key.span.upperBound, contentEnd(of: entry.value)) : entry.key.span.upperBound
  }

  /// Whether a colon stands behind a key; where none does, libyaml puts the empty value anywhere.
  func hasColon(_ entry: Node.Entry) -> Bool {
    !entry.value.span.isEmpty || colon(of: entry) != nil
  }

  /// Whether a key has a `?` before it.
  func isExplicit(_ key: Node) -> Bool { start(of: key, notBefore: 0) < key.span.lowerBound }

  /// Where a key's entry begins: at the `?` before it, or at the key itself.
  ///
  /// - Parameter limit: the end of what stands before the entry.
  func start(of key: Node, notBefore limit: Int) -> Int {
    var start = key.span.lowerBound
    while start > limit, Self.isBlank(bytes[start - 1]) || endsLine(start - 1) { start -= 1 }
    guard start > limit, bytes[start - 1] == UInt8(ascii: "?") else { return key.span.lowerBound }
    // A comment may end with the same character.
    let before = max(lineStart(start - 1), limit)..<start - 1
    return bytes[before].contains(UInt8(ascii: "#")) ? key.span.lowerBound : start - 1
  }

  /// The offset behind the colon of an entry.
  func colon(of entry: Node.Entry) -> Int? {
    find(":", from: entry.key.span.upperBound, to: entry.value.span.lowerBound).map { $0 + 1 }
  }

  /// The start of the line behind a content end, which itself may be the start of a line.
  func lineAfter(_ end: Int) -> Int {
    end > 0 && endsLine(end - 1) ? end : nextLine(end)
  }

  /// The dashes of a block sequence's items.
  func dashes(of sequence: Node) -> [Int] {
    var from = sequence.contentSpan.lowerBound
    return sequence.children.map { item in
      let dash = find("-", from: from, to: item.span.lowerBound) ?? from
      from = max(contentEnd(of: item), dash + 1)
      return dash
    }
  }

  /// Goes on over the lines that hold nothing but a comment indented deeper than a column.
  func skipComments(from start: Int, to end: Int, deeperThan column: Int) -> Int {
    var line = start
    while line < end, let mark = commentStart(line), self.column(mark) > column {
      line = nextLine(line)
    }
    return line
  }

  /// Goes on over blank lines and comments to behind the last comment indented deeper than a column.
  func skipDeepComments(from start: Int, to end: Int, deeperThan column: Int) -> Int {
    var behind = start
    var line = start
    while line < end {
      let content = skipBlanks(from: line)
      guard
        content == bytes.count || bytes[content] == UInt8(ascii: "#")
          || LineBreaks.begins(bytes, at: content)
      else { break }
      line = min(nextLine(content), end)
      if self.column(content) > column { behind = line }
    }
    return behind
  }

  /// Goes back from a dash over the comments directly above it that stand in its column.
  func startOfComments(above dash: Int, column: Int, notBefore limit: Int) -> Int {
    var start = lineStart(dash)
    while start > limit {
      let line = lineStart(start - 1)
      guard line >= limit, let mark = commentStart(line), self.column(mark) == column else { break }
      start = line
    }
    return start
  }

  /// Where the comment begins on a line that holds nothing else.
  private func commentStart(_ line: Int) -> Int? {
    let place = skipBlanks(from: line)
    return place < bytes.count && bytes[place] == UInt8(ascii: "#") ? place : nil
  }

  /// The blanks of the lines behind a plain scalar that hold nothing else, a tab among them, and
  /// those before a comment there. libyaml takes them behind no other node.
  func tabbedLines(behind scalar: Node) -> [Range<Int>] {
    guard scalar.kind == .scalar, scalar.style == .plain else { return [] }
    var found: [Range<Int>] = []
    var line = lineEnd(scalar.span.upperBound)
    while line < bytes.count {
      line = nextLine(line)
      let content = skipBlanks(from: line)
      let isComment = content < bytes.count && bytes[content] == UInt8(ascii: "#")
      guard isComment || content == bytes.count || LineBreaks.begins(bytes, at: content) else {
        break
      }
      if bytes[line..<content].contains(UInt8(ascii: "\t")) { found.append(line..<content) }
      if isComment { break }
      line = content
    }
    return found
  }

  /// Goes on over the lines that hold nothing but blanks.
  func skipBlankLines(from start: Int) -> Int {
    var line = start
    while line < bytes.count, bytes[line..<lineEnd(line)].allSatisfy(Self.isBlank) {
      line = nextLine(line)
    }
    return line
  }

  /// Whether a scalar's value takes in the blank lines behind it.
  func keepsBlankLines(_ scalar: Node) -> Bool {
    scalar.isBlockScalar && bytes[header(of: scalar)].contains(UInt8(ascii: "+"))
  }

  /// The indicators that a block scalar begins with.
  func header(of scalar: Node) -> Range<Int> {
    let start = scalar.contentSpan.lowerBound
    let line = start..<lineEnd(start)
    let end = line.first { bytes[$0] == UInt8(ascii: "#") || Self.isBlank(bytes[$0]) }
    return start..<(end ?? line.upperBound)
  }

  /// Goes on over blanks.
  func skipBlanks(from offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, Self.isBlank(bytes[offset]) { offset += 1 }
    return offset
  }

  /// Goes back over blanks.
  func skipBlanksBack(_ offset: Int) -> Int {
    var offset = offset
    while offset > 0, Self.isBlank(bytes[offset - 1]) { offset -= 1 }
    return offset
  }

  /// Goes back over one line break.
  func skipBreakBack(_ offset: Int) -> Int {
    guard offset > 0, endsLine(offset - 1) else { return offset }
    var start = offset - 1
    if start > 0, bytes[start] == UInt8(ascii: "\n"), bytes[start - 1] == UInt8(ascii: "\r") {
      return start - 1
    }
    while bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}
