/// One document of a stream, found by its markers and not parsed yet.
public struct DocumentSpan: Hashable, Sendable {
  /// The document's bytes, its `---` line included, up to the next marker.
  public let range: Range<Int>
  /// The bytes of the value of its top-level `kind`, where a glance could tell it for certain.
  public let kind: Range<Int>?
}

/// Cuts a stream into documents and finds each one's kind, without parsing.
///
/// `---` or `...` in column 0 is always a marker to libyaml, even inside a block scalar, so this
/// is exact: lines end where libyaml ends them (YAML 1.1, section 5.4). A kind is certain where the
/// root mapping stands in column 0, exactly one line begins with `kind:`, and no line begins with
/// anything that could hide another (a quote, a tag, a bracket). Only in a document without a kind
/// may text take its place, that of a quoted scalar which goes on in column 0; such a document is
/// no object whatever it is taken for.
public struct DocumentSplitter {
  private let bytes: UnsafeRawBufferPointer
  private let limit: Int
  private var documents: [DocumentSpan] = []
  private var start: Int
  private var kindLine: Int?
  private var isCertain = true
  private var hasDirective = false
  private var hasContent = false
  private var hasMarker = false

  /// Finds the documents of a text, in order; together their ranges cover every byte.
  public static func split(_ source: SourceText) -> [DocumentSpan] {
    split(source, part: source.bytes.indices)
  }

  /// Finds the documents of a part of a text, one of those that ``parts(of:size:)`` gives.
  package static func split(_ source: SourceText, part: Range<Int>) -> [DocumentSpan] {
    var splitter = DocumentSplitter(source.bytes, part)
    splitter.run()
    return splitter.documents
  }

  /// Cuts a text at markers into parts that can be split side by side.
  ///
  /// - Parameter size: bytes that a part has at least, the last one excepted.
  package static func parts(of source: SourceText, size: Int) -> [Range<Int>] {
    let splitter = DocumentSplitter(source.bytes, source.bytes.indices)
    var parts: [Range<Int>] = []
    var start = 0
    while source.bytes.count - start > 2 * size {
      // A document that goes on for long is not searched through for each cut.
      let window = start + size..<start + size + size / 2
      guard let cut = window.first(where: splitter.isCut) else { break }
      parts.append(start..<cut)
      start = cut
    }
    return parts + [start..<source.bytes.count]
  }

  /// Whether a marker stands here that begins a document whatever stands before it: a directive
  /// would belong to it, so there has to be content.
  private func isCut(_ offset: Int) -> Bool {
    guard bytes[offset] == UInt8(ascii: "-"), bytes[offset - 1] == UInt8(ascii: "\n"),
      isMarker(offset, "---")
    else { return false }
    let line = SourceLines(bytes: bytes).lineStart(offset - 1)
    let first = bytes[line..<offset].first { !" \t".utf8.contains($0) }
    return first.map { !"#%\r\n".utf8.contains($0) } ?? false
  }

  private init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    self.bytes = bytes
    start = range.lowerBound
    limit = range.upperBound
  }

  /// One pass over the text, eight bytes at a time; only the first bytes of lines are looked at.
  private mutating func run() {
    if start < limit { scanLine(start) }
    var place = start
    while place + 8 <= limit {
      let word = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      var breaks = LineBreaks.candidates(in: word)
      while breaks != 0 {
        scanLine(behindBreakAt: place + breaks.trailingZeroBitCount / 8)
        breaks &= breaks - 1
      }
      place += 8
    }
    while place < limit {
      scanLine(behindBreakAt: place)
      place += 1
    }
    if start < limit { finish(at: limit) }
  }

  @inline(__always)
  private mutating func scanLine(behindBreakAt offset: Int) {
    guard offset + 1 < limit else { return }
    let isPlain = bytes[offset] == UInt8(ascii: "\n")
    guard isPlain || LineBreaks.isUnusual(bytes, at: offset) else { return }
    if hasContent && bytes[offset + 1] == UInt8(ascii: " ") { return }
    scanLine(offset + 1)
  }

  private mutating func scanLine(_ line: Int) {
    let first = bytes[line]
    switch first {
    case UInt8(ascii: " "):
      if !hasContent { noteFirstIndentedLine(line) }
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "#"):
      break
    case UInt8(ascii: "-") where isMarker(line, "---"):
      if !(hasDirective && !hasContent) && line > start { finish(at: line) }
      hasDirective = false
      hasMarker = true
      let isBare = line + 3 < limit && bytes[line + 3] == UInt8(ascii: "\n")
      if !isBare, !isBlank(line + 3..<LineBreaks.nextLine(bytes, line)) { isCertain = false }
    case UInt8(ascii: ".") where isMarker(line, "..."):
      endDocument(at: LineBreaks.nextLine(bytes, line))
    case UInt8(ascii: "k"):
      hasContent = true
      if starts(line, with: "kind:") {
        if kindLine != nil { isCertain = false }
        kindLine = line
      } else if starts(line, with: "kind ") || starts(line, with: "kind\t") {
        isCertain = false
      }
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "-"):
      hasContent = true
    case UInt8(ascii: "%"):
      hasDirective = true
      isCertain = false
    case 0xC2, 0xE2:
      if LineBreaks.isWideBreak(bytes, startingAt: line) { break }
      hasContent = true
      isCertain = false
    default:
      hasContent = true
      isCertain = false
    }
  }

  /// A root mapping that is indented leaves column 0 to text that only looks like keys.
  private mutating func noteFirstIndentedLine(_ line: Int) {
    let content = bytes[line..<LineBreaks.nextLine(bytes, line)].first {
      !" \t\r\n".utf8.contains($0)
    }
    guard let content, content != UInt8(ascii: "#") else { return }
    hasContent = true
    isCertain = false
  }

  private mutating func finish(at end: Int) {
    documents.append(DocumentSpan(range: start..<end, kind: isCertain ? kindValue() : nil))
    start = end
    kindLine = nil
    isCertain = true
    hasDirective = false
    hasContent = false
    hasMarker = false
  }

  /// `...` again, with nothing before it, still belongs to the document that has ended.
  private mutating func endDocument(at end: Int) {
    guard !hasContent, !hasMarker, !hasDirective, let last = documents.last else {
      return finish(at: end)
    }
    documents[documents.count - 1] = DocumentSpan(
      range: last.range.lowerBound..<end, kind: last.kind)
    start = end
  }

  private func kindValue() -> Range<Int>? {
    guard let kindLine else { return nil }
    var begin = kindLine + 5
    while begin < bytes.count, bytes[begin] == UInt8(ascii: " ") { begin += 1 }
    guard begin > kindLine + 5 else { return nil }
    var end = begin
    while end < bytes.count, isWordByte(bytes[end]) { end += 1 }
    let next = LineBreaks.nextLine(bytes, kindLine)
    guard end > begin, isBlank(end..<next), !isIndented(next) else { return nil }
    return begin..<end
  }

  /// Whether the next line with something on it is indented: a plain scalar may go on there.
  private func isIndented(_ line: Int) -> Bool {
    var line = line
    while line < bytes.count {
      let rest = bytes[line..<LineBreaks.nextLine(bytes, line)]
      guard let content = rest.firstIndex(where: { !" \t\r\n".utf8.contains($0) }) else {
        line = rest.endIndex
        continue
      }
      return content > line
    }
    return false
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
      || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Whether nothing but blanks and a comment stands in a part of a line.
  private func isBlank(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound, " \t\r\n".utf8.contains(bytes[index]) { index += 1 }
    return index >= range.upperBound
      || index > range.lowerBound && bytes[index] == UInt8(ascii: "#")
  }

  private func isMarker(_ line: Int, _ marker: StaticString) -> Bool {
    guard starts(line, with: marker) else { return false }
    let end = line + 3
    return end == bytes.count || " \t\r\n".utf8.contains(bytes[end])
      || LineBreaks.isWideBreak(bytes, startingAt: end)
  }

  private func starts(_ offset: Int, with text: StaticString) -> Bool {
    guard offset + text.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<text.utf8CodeUnitCount
    where bytes[offset + index] != text.utf8Start[index] { return false }
    return true
  }
}
