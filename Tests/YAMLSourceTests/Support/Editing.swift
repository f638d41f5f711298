import Testing
import YAMLSource

/// A text after edits, and the values that were meant and are there.
struct EditedText {
  let text: String
  let wanted: Value
  let edits: [TextEdit]

  /// Edits the first document of a text.
  init(_ text: String, _ changes: [TreeEdit]) throws {
    let root = try YAMLSourceTests.root(of: text)
    let source = root.source
    var node = EditedNode(root)
    for change in changes { change.apply(to: &node) }
    wanted = node.value
    edits = TextEdits.edits(for: [node], in: root)
    for (edit, next) in zip(edits, edits.dropFirst()) {
      try #require(edit.range.upperBound <= next.range.lowerBound, "\(edit) \(next)")
    }
    self.text = String(
      decoding: TextEdit.apply(edits, to: source.bytes, in: 0..<source.bytes.count), as: UTF8.self)
  }
}

/// The value of a text's first document.
func value(of text: String) throws -> Value {
  Value(try root(of: text))
}

/// The root of a text's first document.
func root(of text: String) throws -> Node {
  let source = try SourceText(name: "test.yaml", copying: Array(text.utf8))
  return try #require(try Document.all(in: source).first?.root)
}
