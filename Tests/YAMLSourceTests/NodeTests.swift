import Testing
import YAMLSource

@Suite struct NodeTests {
  /// Every node's content span, as the text it covers.
  static func spans(_ node: Node) -> [String] {
    let text = String(decoding: node.source.bytes[node.contentSpan], as: UTF8.self)
    return [text] + node.children.flatMap(spans)
  }

  @Test(arguments: [
    ("a: 1\n", ["a: 1", "a", "1"]),
    ("a: 'x'  # c\n", ["a: 'x'", "a", "'x'"]),
    (
      "é: ü # c\nb: [1, {c: d}]\n",
      ["é: ü # c\nb: [1, {c: d}]", "é", "ü", "b", "[1, {c: d}]", "1", "{c: d}", "c", "d"]
    ),
    (
      "a:\n- x: 1\n\n# c\n- y\nb:\n",
      ["a:\n- x: 1\n\n# c\n- y\nb:", "a", "- x: 1\n\n# c\n- y", "x: 1", "x", "1", "y", "b", ""]
    ),
    ("a: &x !!str 1\nb: *x\n", ["a: &x !!str 1\nb: *x", "a", "1", "b", "*x"]),
    (
      "a: &m\n  k: v\nb:\n  <<: *m\n",
      ["a: &m\n  k: v\nb:\n  <<: *m", "a", "k: v", "k", "v", "b", "<<: *m", "<<", "*m"]
    ),
    ("a: |\n  x\n  y\n\nb: 1\n", ["a: |\n  x\n  y\n\nb: 1", "a", "|\n  x\n  y\n\n", "b", "1"]),
    ("a: &s\n  - 1\n  - 2\n", ["a: &s\n  - 1\n  - 2", "a", "- 1\n  - 2", "1", "2"]),
    (
      "{\"a\": [\"\\ud83d\\ude00\", 1.5]}",
      [
        "{\"a\": [\"\\ud83d\\ude00\", 1.5]}", "\"a\"", "[\"\\ud83d\\ude00\", 1.5]",
        "\"\\ud83d\\ude00\"", "1.5",
      ]
    ),
    ("a: b\r\nc:\r\n  - d\r\n", ["a: b\r\nc:\r\n  - d", "a", "b", "c", "- d", "d"]),
  ])
  func spansCoverExactlyTheContent(text: String, expected: [String]) throws {
    let root = try #require(
      try Document.all(in: SourceText(name: "t", copying: Array(text.utf8)))[0].root)
    #expect(Self.spans(root) == expected)
  }
}
