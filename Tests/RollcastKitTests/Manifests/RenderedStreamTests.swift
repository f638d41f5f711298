import RollcastKit
import Testing
import YAMLSource

@Suite struct RenderedStreamTests {
  @Test(arguments: [
    "", "# only a comment", "a: 1", "a: 1\r\n---\r\nb: 2", "---\n---\n...\n# end",
    "%YAML 1.1\n---\nkind: Service\n...\n%YAML 1.1\n---\nkind: List\n", "{\"kind\": \"List\"}",
    "\u{FEFF}kind: Service\nmetadata: {name: a}\n", "\n\n  \nkind: Rollout",
  ])
  func anUntouchedInputComesOutByteForByte(text: String) throws {
    #expect(try manifests(text).rendered([:]).bytes == Array(text.utf8))
  }

  @Test(arguments: [true, false])
  func utf16ComesOutAsItCameIn(bigEndian: Bool) throws {
    let bytes = Encoding.utf16(bigEndian: bigEndian).encode(Array("kind: Service # ä😀\n".utf8))
    let source = try SourceText(name: "a.yaml", copying: bytes)
    #expect(try ManifestStream([source]).rendered([:]).bytes == bytes)
  }

  @Test(arguments: [
    ("a: 1\n", "b: 2\n", "a: 1\n---\nb: 2\n"),
    ("a: 1", "b: 2", "a: 1\n---\nb: 2"),
    ("a: 1\r\n", "b: 2\r\n", "a: 1\r\n---\r\nb: 2\r\n"),
    ("a: 1\n", "---\nb: 2\n", "a: 1\n---\nb: 2\n"),
    ("a: 1\n", "# b\n---\nb: 2\n", "a: 1\n# b\n---\nb: 2\n"),
    ("a: 1\n", "# b\nb: 2\n", "a: 1\n---\n# b\nb: 2\n"),
    ("a: 1\n", "%YAML 1.1\n---\nb: 2\n", "a: 1\n...\n%YAML 1.1\n---\nb: 2\n"),
    ("# nothing\n", "b: 2\n", "# nothing\nb: 2\n"),
    ("a: 1\n", "", "a: 1\n"),
    ("\u{FEFF}a: 1\n", "\u{FEFF}b: 2\n", "\u{FEFF}a: 1\n---\nb: 2\n"),
    ("\u{FEFF}a: 1\n", "b: 2\n", "a: 1\n---\nb: 2\n"),
  ])
  func severalInputsStayOneStream(first: String, second: String, joined: String) throws {
    #expect(try manifests(first, second).rendered([:]).bytes == Array(joined.utf8))
  }

  @Test func nothingChangedLeavesNothingToShow() throws {
    #expect(try manifests("kind: Service\n").rendered([:], changedOnly: true).isEmpty)
  }

  @Test func newObjectsComeLast() throws {
    let stream = try manifests(ManifestStreamTests.rollout)
    let added: Value = ["apiVersion": "apps/v1", "metadata": ["labels": ["a": "true"]]]
    #expect(
      stream.rendered([:], adding: [added]).text == ManifestStreamTests.rollout + """
        ---
        apiVersion: apps/v1
        metadata:
          labels:
            a: "true"

        """)
  }
}
