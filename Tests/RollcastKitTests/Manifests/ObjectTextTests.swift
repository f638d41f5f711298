import RollcastKit
import Testing
import YAMLSource

/// The text of one object of a stream.
@Suite struct ObjectTextTests {
  private static func stream(_ text: String) throws -> ManifestStream {
    try ManifestStream([SourceText(name: "input.yaml", copying: Array(text.utf8))])
  }

  private static func service(_ name: String) -> ObjectIdentity {
    ObjectIdentity(group: "", kind: "Service", namespace: "default", name: name)
  }

  private static let list = """
    apiVersion: v1
    kind: List
    items:
    - apiVersion: v1
      kind: Service
      metadata: {name: a}  # first
      spec:
        selector: {app: web}
    - apiVersion: v1
      kind: Service
      metadata: {name: b}
      spec:
        selector:
          app: web
    """

  @Test(arguments: [
    (
      "a",
      """
      - apiVersion: v1
        kind: Service
        metadata: {name: a}  # first
        spec:
          selector: {app: web, hash: x}

      """
    ),
    (
      "b",
      """
      - apiVersion: v1
        kind: Service
        metadata: {name: b}
        spec:
          selector:
            app: web
            hash: x
      """
    ),
  ])
  func anItemOfAListIsItsLines(name: String, expected: String) throws {
    let stream = try Self.stream(Self.list)
    let manifest = try #require(try stream.object(Self.service(name)))
    var edited = EditedNode(manifest.root)
    edited[mapping: "spec"][mapping: "selector"]["hash"] = EditedNode("x")
    #expect(stream.text(of: Self.service(name), edited: edited) == expected)
    let lines = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let before = stream.text(of: Self.service(name))
    #expect(before?.split(separator: "\n").first == lines.first)
    #expect(before?.contains("hash") == false)
  }

  @Test func aDocumentIsAllOfIt() throws {
    let stream = try Self.stream(
      "kind: Service\napiVersion: v1\nmetadata: {name: a}\n---\n# b\n"
        + "kind: Service\napiVersion: v1\nmetadata: {name: b}\n")
    #expect(
      stream.text(of: Self.service("b"))
        == "---\n# b\nkind: Service\napiVersion: v1\nmetadata: {name: b}\n")
    #expect(stream.text(of: Self.service("c")) == nil)
  }
}
