import Testing
import YAMLSource

/// The example of the module's landing page.
@Suite struct LandingPageTests {
  @Test func oneScalarChangesAndTheCommentStays() throws {
    let source = try SourceText(name: "app.yaml", copying: "weight: 50 # per cent\n".utf8)
    let document = try Document(source, range: 0..<source.bytes.count)
    let root = try #require(document.root)
    var edited = EditedNode(root)
    edited["weight"] = EditedNode(5)
    let edits = TextEdits.edits(for: [edited], in: root)
    let text = TextEdit.apply(edits, to: source.bytes, in: 0..<source.bytes.count)
    #expect(String(decoding: text, as: UTF8.self) == "weight: 5 # per cent\n")
  }
}
