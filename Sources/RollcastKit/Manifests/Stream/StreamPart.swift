import YAMLSource

/// A part of an input that is cut into documents on its own.
struct StreamPart: Sendable {
  private let source: SourceText
  private let range: Range<Int>

  init(_ source: SourceText, _ range: Range<Int>) {
    self.source = source
    self.range = range
  }

  /// The documents and what kinds they are of. A kind that a glance cannot tell may be anything:
  /// the document is parsed like a List.
  func documents() -> (documents: [StreamDocument], kinds: [ObjectKind]) {
    let spans = DocumentSplitter.split(source, part: range)
    let kinds = spans.map { span in
      span.kind.map { ObjectKind(UnsafeRawBufferPointer(rebasing: source.bytes[$0])) } ?? .list
    }
    return (spans.map { StreamDocument(source: source, range: $0.range) }, kinds)
  }
}
