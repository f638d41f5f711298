import YAMLSource

/// Puts parts of several inputs behind one another so that they stay one valid YAML stream.
struct StreamWriter {
  private(set) var stream = RenderedStream()
  /// Whether a document stands in the stream, so that another needs a marker.
  private var hasContent = false

  /// Adds a part of an input that holds whole documents.
  ///
  /// - Parameters:
  ///   - edits: replacements inside `range`, sorted.
  mutating func append(_ source: SourceText, _ range: Range<Int>, edits: some Collection<TextEdit>)
  {
    let opening = DocumentOpening(source.bytes[range])
    separate(opening, lineBreak: Self.lineBreak(of: source))
    var place = range.lowerBound
    for edit in edits {
      stream.append(source, place..<edit.range.lowerBound)
      stream.append(edit.replacement)
      place = edit.range.upperBound
    }
    stream.append(source, place..<range.upperBound)
    if opening != .nothing { hasContent = true }
  }

  /// Adds a document that is in no input.
  ///
  /// - Parameter root: the root of the document whose layout it takes.
  mutating func append(_ value: Value, like root: Node) {
    separate(.content, lineBreak: Self.lineBreak(of: root.source))
    stream.append(DocumentWriter.text(of: value, like: root))
    hasContent = true
  }

  private mutating func separate(_ opening: DocumentOpening, lineBreak: String) {
    if let last = stream.last, last != UInt8(ascii: "\n") { stream.append(lineBreak.utf8) }
    guard hasContent else { return }
    switch opening {
    case .nothing, .marker: break
    case .directive: stream.append("...\(lineBreak)".utf8)
    case .content: stream.append("---\(lineBreak)".utf8)
    }
  }

  private static func lineBreak(of source: SourceText) -> String {
    guard let end = source.bytes.firstIndex(of: UInt8(ascii: "\n")), end > 0 else { return "\n" }
    return source.bytes[end - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }
}
