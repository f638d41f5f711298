import YAMLSource

/// Documents cover the text, libyaml says of each what it says of the whole, and a kind that was
/// found at a glance is the one that a parse finds.
enum SplitterFuzz {
  static func test(_ input: FuzzInput) {
    guard let source = input.source else { return }
    let spans = DocumentSplitter.split(source)
    var end = 0
    for span in spans {
      check(span.range.lowerBound == end && !span.range.isEmpty, "a gap before \(span.range)")
      end = span.range.upperBound
      checkKind(span, source)
    }
    check(end == source.bytes.count, "\(source.bytes.count - end) bytes are in no document")
    compare(spans, source)
  }

  private static func checkKind(_ span: DocumentSpan, _ source: SourceText) {
    guard let kind = span.kind, let document = try? Document(source, range: span.range) else {
      return
    }
    guard let found = document.root?["kind"] else { return }
    check(
      found.text == String(decoding: source.bytes[kind], as: UTF8.self),
      "kind \(found.text) was taken for another")
  }

  private static func compare(_ spans: [DocumentSpan], _ source: SourceText) {
    guard let whole = YAMLEvents.of(source.bytes) else { return }
    var parts: [YAMLEvents.Event] = []
    for span in spans {
      let bytes = UnsafeRawBufferPointer(rebasing: source.bytes[span.range])
      guard let events = YAMLEvents.of(bytes) else {
        fatalError("libyaml takes the whole, but not \(span.range)")
      }
      parts += events
    }
    check(parts == whole, "the documents hold \(parts), the whole \(whole)")
  }
}
