import YAMLSource

/// A text after edits says what was meant, and untouched nodes keep their text.
enum EditsFuzz {
  static func test(_ input: FuzzInput) {
    var script = DrawnEdits(input)
    guard let source = script.input.source,
      let span = DocumentSplitter.split(source).first,
      let root = try? Document(source, range: span.range).root, !root.isScalar,
      !script.input.hasMark, !hasBlockScalarKey(root)
    else { return }
    check(TextEdits.edits(for: [EditedNode(root)], in: root).isEmpty, "edits without a change")
    var node = EditedNode(root)
    script.edit(&node)
    let edits = TextEdits.edits(for: [node], in: root)
    checkOrder(edits, span.range)
    let text = TextEdit.apply(edits, to: source.bytes, in: span.range)
    compare(text, node.value.sorted, source, span.range)
  }

  /// No key of a Kubernetes object holds a line break; one that ends the text without a break would
  /// need another header.
  private static func hasBlockScalarKey(_ node: Node) -> Bool {
    node.kind != .alias
      && (node.ownEntries.contains { [.literal, .folded].contains($0.key.style) }
        || node.children.contains(where: hasBlockScalarKey))
  }

  private static func checkOrder(_ edits: [TextEdit], _ range: Range<Int>) {
    var end = range.lowerBound
    for edit in edits {
      check(end <= edit.range.lowerBound, "an edit at \(edit.range) behind \(end)")
      end = edit.range.upperBound
    }
    check(end <= range.upperBound, "an edit beyond the document")
  }

  private static func compare(
    _ text: [UInt8], _ wanted: Value, _ before: SourceText, _ range: Range<Int>
  ) {
    do {
      let source = try SourceText(name: "edited", copying: text)
      let documents = try Document.all(in: source)
      let found = documents.first?.root.map { Value($0).sorted }
      check(
        found == wanted,
        "\(written(Array(before.bytes[range])))\nbecame\n\(written(text))\nwhich is not \(wanted)")
      check(documents.count { $0.root != nil } == 1, "a document came in:\n\(written(text))")
    } catch {
      fatalError("\(error):\n\(written(Array(before.bytes[range])))\nbecame\n\(written(text))")
    }
  }

  private static func written(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
