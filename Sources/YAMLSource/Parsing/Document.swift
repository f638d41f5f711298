/// A document of a stream: where it stands, and its nodes once it is parsed.
public struct Document: Sendable {
  /// The text that holds the document.
  public let source: SourceText
  /// The document's bytes in the source, markers included.
  public let range: Range<Int>
  /// The root node; `nil` where the document is empty or all comments.
  public let root: Node?

  /// Parses one document.
  ///
  /// - Parameters:
  ///   - source: the text that holds it.
  ///   - range: its bytes, as ``DocumentSplitter`` gives them.
  ///   - limits: what it may ask for.
  /// - Throws: ``YAMLError`` where it is neither JSON nor YAML, or passes a limit.
  public init(
    _ source: SourceText, range: Range<Int>, limits: ParsingLimits = .standard
  ) throws(YAMLError) {
    self.source = source
    self.range = range
    guard range.count <= limits.documentBytes, range.upperBound <= UInt32.max else {
      throw YAMLError(
        "the document is larger than \(limits.documentBytes) bytes",
        at: source.location(of: range.lowerBound))
    }
    let content = Self.behindByteOrderMark(source.bytes, range)
    if Self.mayBeJSON(source.bytes[content]),
      let root = try JSONParser.parse(source, range: content, limits: limits)
    {
      self.root = root
    } else if let root = CommonParser.parse(source, range: content, limits: limits) {
      self.root = root
    } else {
      root = try DocumentParser.parse(source, range: content, limits: limits)
    }
  }

  /// A stream may be put together from files that begin with a byte order mark. kubectl reads each
  /// document from behind its marker's line, so there the mark is none of the text.
  ///
  /// Source: Kubernetes, apimachinery, pkg/util/yaml/decoder.go, YAMLReader.Read.
  private static func behindByteOrderMark(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>
  ) -> Range<Int> {
    guard range.lowerBound > 0, bytes[range].starts(with: "---".utf8) else { return range }
    let line = LineBreaks.nextLine(bytes, range.lowerBound)
    let rest = bytes[range.lowerBound + 3..<line].first { !" \t\r\n".utf8.contains($0) }
    guard rest == nil || rest == UInt8(ascii: "#"), line + 3 <= range.upperBound,
      LineBreaks.isByteOrderMark(bytes, at: line)
    else { return range }
    return line + 3..<range.upperBound
  }

  private static func mayBeJSON(_ text: Slice<UnsafeRawBufferPointer>) -> Bool {
    var text = text
    if text.starts(with: "---".utf8) { text = text.dropFirst(3) }
    return text.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "{")
  }

  /// Parses every document of a source, in order.
  public static func all(
    in source: SourceText, limits: ParsingLimits = .standard
  ) throws(YAMLError) -> [Document] {
    var documents: [Document] = []
    for span in DocumentSplitter.split(source) {
      documents.append(try Document(source, range: span.range, limits: limits))
    }
    return documents
  }
}
