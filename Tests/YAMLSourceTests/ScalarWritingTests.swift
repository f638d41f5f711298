import Testing
import YAMLSource

@Suite struct ScalarWritingTests {
  /// A string that is set reads back as itself, in block and in flow style.
  @Test(
    arguments: [
      ":x", "?x", ": x", "? x", ":", "?", "-", "-x", "a:b", "x:1", "a #b", "yes", "123456789",
    ],
    ["a: b\n", "{a: b}\n", "{\"a\": \"b\"}\n"])
  func aStringReadsBackAsItself(string: String, text: String) throws {
    let source = try SourceText(name: "t", copying: Array(text.utf8))
    let root = try #require(try Document(source, range: 0..<source.bytes.count).root)
    var edited = EditedNode(root)
    edited["a"] = EditedNode(.string(string))
    let edits = TextEdits.edits(for: [edited], in: root)
    let bytes = TextEdit.apply(edits, to: source.bytes, in: 0..<source.bytes.count)
    let written = try SourceText(name: "t", copying: bytes)
    let again = try #require(try Document(written, range: 0..<bytes.count).root)
    #expect(again["a"]?.string == string, "\(String(decoding: bytes, as: UTF8.self))")
    #expect(again.ownEntries.count == 1)
  }
}
