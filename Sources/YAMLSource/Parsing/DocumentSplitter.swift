#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
/// is exact. A kind is certain where the root mapping stands in column 0, exactly one line begins
/// with `kind:`, and no line begins with anything that could hide another (a quote, a tag, a
/// bracket): a quoted scalar may go on in column 0 and look like a key.
public struct DocumentSplitter {
  private let bytes: UnsafeRawBufferPointer
  private var documents: [DocumentSpan] = []
  private var start = 0
  private var kindLine: Int?
  private var isCertain = true
  private var hasDirective = false
  private var hasContent = false

  /// Finds the documents of a text, in order; together their ranges cover every byte.
  public static func split(_ source: SourceText) -> [DocumentSpan] {
    var splitter = DocumentSplitter(bytes: source.bytes)
    splitter.run()
    return splitter.documents
  }

  private init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private mutating func run() {
    var line = 0
    while line < bytes.count {
      let next = lineEnd(from: line)
      scanLine(line, next: next)
      line = next
    }
    if start < bytes.count { finish(at: bytes.count) }
  }

  private func lineEnd(from offset: Int) -> Int {
    guard
      let found = memchr(
        bytes.baseAddress! + offset, Int32(UInt8(ascii: "\n")), bytes.count - offset)
    else { return bytes.count }
    return bytes.baseAddress!.distance(to: UnsafeRawPointer(found)) + 1
  }

  @inline(__always)
  private mutating func scanLine(_ line: Int, next: Int) {
    let first = bytes[line]
    switch first {
    case UInt8(ascii: " "):
      if !hasContent { noteFirstIndentedLine(line, next: next) }
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "#"):
      break
    case UInt8(ascii: "-") where isMarker(line, "---"):
      if !(hasDirective && !hasContent) && line > start { finish(at: line) }
      hasDirective = false
      if !isBlank(line + 3..<next) { isCertain = false }
    case UInt8(ascii: ".") where isMarker(line, "..."):
      finish(at: next)
    case UInt8(ascii: "k"):
      hasContent = true
      if starts(line, with: "kind:") {
        if kindLine != nil { isCertain = false }
        kindLine = line
      }
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "-"):
      hasContent = true
    case UInt8(ascii: "%"):
      hasDirective = true
      isCertain = false
    default:
      hasContent = true
      isCertain = false
    }
  }

  /// A root mapping that is indented leaves column 0 to text that only looks like keys.
  private mutating func noteFirstIndentedLine(_ line: Int, next: Int) {
    let content = bytes[line..<next].first { !" \t\r\n".utf8.contains($0) }
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
  }

  private func kindValue() -> Range<Int>? {
    guard let kindLine else { return nil }
    var begin = kindLine + 5
    while begin < bytes.count, bytes[begin] == UInt8(ascii: " ") { begin += 1 }
    guard begin > kindLine + 5 else { return nil }
    var end = begin
    while end < bytes.count, isWordByte(bytes[end]) { end += 1 }
    guard end > begin, isBlank(end..<lineEnd(from: kindLine)) else { return nil }
    return begin..<end
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
    starts(line, with: marker)
      && (line + 3 == bytes.count || " \t\r\n".utf8.contains(bytes[line + 3]))
  }

  private func starts(_ offset: Int, with text: StaticString) -> Bool {
    offset + text.utf8CodeUnitCount <= bytes.count
      && memcmp(bytes.baseAddress! + offset, text.utf8Start, text.utf8CodeUnitCount) == 0
  }
}
