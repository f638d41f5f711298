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

  /// A List with two Services and an object that nobody reads, and a Service of its own.
  static let mixed = """
    # all of it
    apiVersion: v1
    kind: List
    items:
    - apiVersion: v1
      kind: Service
      metadata: {name: a} # first
      spec: {selector: {app: x}}
    - apiVersion: v1
      kind: ServiceList
      items:
      - metadata: {name: b}
        spec:
          selector:
            app: x
    ---
    apiVersion: v1
    kind: ConfigMap
    data: {num: 1e3, t: "yes"}
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: c}

    """

  private func edits(
    of stream: ManifestStream, named names: [String]
  ) throws -> [ObjectIdentity: EditedNode] {
    var edits: [ObjectIdentity: EditedNode] = [:]
    for manifest in stream.manifests {
      var node = EditedNode(manifest.root)
      if names.contains(manifest.name) {
        node[mapping: "spec"][mapping: "selector"]["app"] = EditedNode("z")
      }
      edits[manifest.identity] = node
    }
    return edits
  }

  @Test func editsOfSeveralItemsLandInsideTheirList() throws {
    let stream = try manifests(Self.mixed)
    let changed = Self.mixed.split(separator: "x").joined(separator: "z")
    #expect(stream.rendered(try edits(of: stream, named: ["a", "b"])).text == changed)
    #expect(stream.rendered(try edits(of: stream, named: [])).text == Self.mixed)
  }

  @Test func changedOnlyLeavesDocumentsOut() throws {
    let stream = try manifests(
      Self.mixed, "apiVersion: v1\nkind: Service\nmetadata: {name: d}\n")
    let output = stream.rendered(try edits(of: stream, named: ["c", "d"]), changedOnly: true)
    let document = { (name: String) in
      """
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: \(name)}
      spec:
        selector:
          app: z

      """
    }
    #expect(output.text == document("c") + document("d"))
  }

  @Test func jsonIsOneList() throws {
    let stream = try manifests(Self.mixed)
    let changed = try edits(of: stream, named: ["b"])
    #expect(
      try stream.renderedJSON(changed).text == """
        {
          "apiVersion": "v1",
          "kind": "List",
          "items": [
            {
              "apiVersion": "v1",
              "kind": "Service",
              "metadata": {
                "name": "a"
              },
              "spec": {
                "selector": {
                  "app": "x"
                }
              }
            },
            {
              "apiVersion": "v1",
              "kind": "Service",
              "metadata": {
                "name": "b"
              },
              "spec": {
                "selector": {
                  "app": "z"
                }
              }
            },
            {
              "apiVersion": "v1",
              "kind": "ConfigMap",
              "data": {
                "num": 1000,
                "t": "yes"
              }
            },
            {
              "apiVersion": "v1",
              "kind": "Service",
              "metadata": {
                "name": "c"
              }
            }
          ]
        }

        """)
    let only = try stream.renderedJSON(changed, changedOnly: true).text
    #expect(only.contains("\"b\"") && !only.contains("\"a\"") && !only.contains("ConfigMap"))
  }

  @Test(arguments: [
    (Value.scalar(.string("\"\\\n\u{1}ä<")), #""\"\\\n\u0001ä<""#),
    (.scalar(.float(1e21)), "1e+21"),
    (.scalar(.uint(.max)), "18446744073709551615"), (.sequence([]), "[]"), (.mapping([]), "{}"),
  ])
  func jsonIsWrittenAsGoWritesIt(value: Value, text: String) {
    #expect(String(decoding: JSONWriter.text(of: value), as: UTF8.self) == text + "\n")
  }
}
