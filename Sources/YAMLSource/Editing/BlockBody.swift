/// The lines that a block collection is put together from.
struct BlockBody {
  let layout: BlockLayout
  private let lines: SourceLines
  private let lineBreak: [UInt8]
  private let indentation: [UInt8]
  private var text: [UInt8] = []
  /// Whether it holds no entry or item.
  private(set) var isEmpty = true
  /// Whether fewer parts are left than there were.
  var losesParts = false
  /// Whether it holds an entry or item of the source.
  private var hasOldPart = false
  /// How the last part ends.
  private(set) var ending = TextEnding.plain

  init(layout: BlockLayout, lines: SourceLines, lineBreak: String) {
    self.layout = layout
    self.lines = lines
    self.lineBreak = Array(lineBreak.utf8)
    indentation = [UInt8](repeating: UInt8(ascii: " "), count: layout.column)
  }

  /// A part of the source, with what was edited in it.
  mutating func append(part: Int, _ rendered: [UInt8], ending: TextEnding) {
    isEmpty = false
    hasOldPart = true
    self.ending = ending
    if part == 0 && layout.isMidLine { text += indentation }
    text += rendered
    endLine()
  }

  /// Something new, without indentation and final line break.
  mutating func append(new line: String) {
    isEmpty = false
    ending = .plain
    text += indentation + Array(line.utf8)
    endLine()
  }

  /// Something new that is indented already.
  mutating func append(lines: some StringProtocol) {
    isEmpty = false
    text += Array(lines.utf8)
    endLine()
  }

  mutating func prepend(new line: String) {
    isEmpty = false
    text = indentation + Array(line.utf8) + lineBreak + text
  }

  /// A comment of something that has gone, on a line of its own.
  mutating func append(comment: Range<Int>) {
    text += indentation + lines.bytes[comment]
    endLine()
  }

  /// What stands behind a part and belongs to no part.
  mutating func append(gapBehind part: Int) {
    let gap = layout.gap(behind: part)
    let start =
      ending.keepsBlankLines
      ? min(lines.skipBlankLines(from: gap.lowerBound), gap.upperBound) : gap.lowerBound
    guard start < gap.upperBound else { return }
    text += harmless(start..<gap.upperBound)
    endLine()
  }

  /// Lines of comments and blanks as they may stand behind the last part: a block scalar would take
  /// in those that are indented deeper than the parts.
  private func harmless(_ range: Range<Int>) -> [UInt8] {
    guard ending.isBlockScalar else { return Array(lines.bytes[range]) }
    var result: [UInt8] = []
    var line = range.lowerBound
    while line < range.upperBound {
      let next = min(lines.nextLine(line), range.upperBound)
      let content = lines.skipBlanks(from: line)
      if lines.column(content) > layout.column {
        let isBlank = content == next || LineBreaks.begins(lines.bytes, at: content)
        result += (isBlank ? [] : indentation) + lines.bytes[content..<next]
      } else {
        result += lines.bytes[line..<next]
      }
      line = next
    }
    return result
  }

  /// What stands between the parts of a range, of which those strictly inside have gone. Blank
  /// lines on both sides of such a part would be twice as many, so one side's go with it.
  mutating func append(gapsFrom first: Int, to last: Int) {
    guard first < last else { return }
    var hasBlank = false
    for part in max(first, 0)..<last {
      let gap = layout.gap(behind: part)
      let isBlank = lines.bytes[gap].allSatisfy { " \t\r\n".utf8.contains($0) }
      if isBlank && losesParts
        && (hasBlank || first < 0 || last == layout.parts.count && first < last - 1)
      {
        continue
      }
      hasBlank = hasBlank || isBlank && !gap.isEmpty
      append(gapBehind: part)
    }
  }

  private mutating func endLine() {
    guard !text.isEmpty else { return }
    let ends = text.withUnsafeBytes { LineBreaks.endsLine($0, at: $0.count - 1) }
    if !ends { text += lineBreak }
  }

  /// The replacement of the collection's lines by these.
  ///
  /// - Parameters:
  ///   - limit: the end of the text that the replacement may reach.
  ///   - comment: the comment on the line of the first part, which is that of a dash as well.
  func edit(limit: Int, firstComment comment: Range<Int>?) -> TextEdit {
    var text = text
    if layout.isMidLine, !hasOldPart, let comment {
      let end = text.firstIndex { "\r\n".utf8.contains($0) } ?? text.count
      text.insert(contentsOf: [UInt8(ascii: " ")] + lines.bytes[comment], at: end)
    }
    var start = layout.parts[0].lowerBound
    if layout.isMidLine {
      let first = text.firstIndex { !SourceLines.isBlank($0) } ?? text.count
      if first == text.count || "#\r\n".utf8.contains(text[first]) {
        text = lineBreak + text
        start = lines.skipBlanksBack(start)
      } else {
        text.removeFirst(first)
      }
    }
    var end = layout.end
    if ending.keepsBlankLines { end = max(end, min(lines.skipBlankLines(from: end), limit)) }
    if ending.isBlockScalar {
      let behind = lines.skipDeepComments(from: end, to: limit, deeperThan: layout.column)
      text += harmless(end..<behind)
      end = behind
    }
    if end == lines.bytes.count, lines.endsInsideLine {
      if text.isEmpty {
        start = lines.skipBreakBack(start)
      } else if !ending.isBlockScalar, text.suffix(lineBreak.count).elementsEqual(lineBreak) {
        text.removeLast(lineBreak.count)
      }
    }
    return trimmed(start..<end, text)
  }

  /// Leaves out the lines that are the same at both ends.
  private func trimmed(_ range: Range<Int>, _ text: [UInt8]) -> TextEdit {
    let old = lines.bytes[range]
    let isBreak = { (byte: UInt8) in byte == UInt8(ascii: "\n") }
    var same = zip(old, text).prefix { $0 == $1 }.count
    same = text[..<same].lastIndex(where: isBreak).map { $0 + 1 } ?? 0
    let limit = min(old.count, text.count) - same
    var tail = 0
    var counted = 0
    while counted < limit, old[range.upperBound - 1 - counted] == text[text.count - 1 - counted] {
      if counted > 0, isBreak(text[text.count - 1 - counted]) { tail = counted }
      counted += 1
    }
    return TextEdit(
      range.lowerBound + same..<range.upperBound - tail, Array(text[same..<text.count - tail]))
  }
}
