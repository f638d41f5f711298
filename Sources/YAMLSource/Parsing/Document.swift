/// A document of a stream: where it stands, and its nodes once it is parsed.
public struct Document: Sendable {
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
    if Self.mayBeJSON(source.bytes[range]),
      let root = try JSONParser.parse(source, range: range, limits: limits)
    {
      self.root = root
    } else {
      root = try DocumentParser.parse(source, range: range, limits: limits)
    }
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
