import YAMLSource

/// A tree says what libyaml's events say, node by node.
enum TreeFuzz {
  static func test(_ input: FuzzInput) {
    guard let source = input.source else { return }
    for span in DocumentSplitter.split(source) {
      let bytes = UnsafeRawBufferPointer(rebasing: source.bytes[span.range])
      guard let document = try? Document(source, range: span.range) else { continue }
      // A byte order mark behind `---` is none of the text to Kubernetes; to libyaml it is a column.
      guard let root = document.root, !FuzzInput(bytes).hasMark else { continue }
      check(root.span.lowerBound >= span.range.lowerBound, "a root before its document")
      check(root.span.upperBound <= span.range.upperBound, "a root beyond its document")
      // JSON is read by the rules of JSON: it has escapes and depths that libyaml refuses.
      guard let events = YAMLEvents.of(bytes) else {
        check(bytes.first { !" \t\r\n-".utf8.contains($0) } == UInt8(ascii: "{"), "libyaml refuses")
        continue
      }
      checkSpans(root)
      let found = YAMLEvents.of(root)
      check(found == events, "the tree holds \(found), libyaml \(events)")
      // libyaml has a document of nothing at all end anywhere.
      if root.kind != .scalar { checkPlaces(Array(bytes)) }
    }
  }

  /// Every node stands where libyaml has it, whoever has read the document.
  private static func checkPlaces(_ bytes: [UInt8]) {
    let isJSON = bytes.first { !" \t\r\n-".utf8.contains($0) } == UInt8(ascii: "{")
    guard !isJSON, !bytes.contains(where: "|>?".utf8.contains) else { return }
    let (shape, expected) = (try? shape(of: bytes), try? shapeByLibyaml(of: bytes))
    check(shape == expected, "the tree is \(shape ?? []), by libyaml \(expected ?? [])")
  }

  private static func checkSpans(_ node: Node) {
    for child in node.children {
      check(node.span.contains(child.span), "a child beyond its parent")
      checkSpans(child)
    }
  }
}
