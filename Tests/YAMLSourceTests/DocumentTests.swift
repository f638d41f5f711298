import Testing
import YAMLSource

@Suite struct DocumentTests {
  static func values(_ bytes: [UInt8]) throws -> [Value] {
    try Document.all(in: SourceText(name: "in.yaml", copying: bytes)).compactMap {
      $0.root.map { Value($0) }
    }
  }

  static func values(_ text: String) throws -> [Value] { try values(Array(text.utf8)) }

  @Test(
    arguments: [
      ("a: 1\rb: 2\r", [["a": 1, "b": 2]]),
      ("a: 1\r---\rb: 2\r", [["a": 1], ["b": 2]]),
      ("--- {a: b}\n--- # c\nc: d\n", [["a": "b"], ["c": "d"]]),
      ("%YAML 1.1\n%TAG !e! tag:e.org,2000:\n---\na: !e!x b\n", [["a": "b"]]),
      ("a: b\n...\n%YAML 1.1\n---\nc: d\n", [["a": "b"], ["c": "d"]]),
      ("# c\n\n---\n# d\n---\na: b\n", [.scalar(.null), ["a": "b"]]),
      ("a: |\n  x\n---\nb: 1", [["a": "x\n"], ["b": 1]]),
      ("a: b\n--- |\n  x\n", [["a": "b"], "x\n"]),
      ("{\"a\": 1}\n---\n{\"b\": 2}\n", [["a": 1], ["b": 2]]),
      ("{\"a\": 1}\n{\"b\": 2}\n---\nc: 1\n", []),
      ("a: 1\u{85}---\u{85}b: 2", [["a": 1], ["b": 2]]),
      ("a: ü\u{2028}---\u{2028}b: 2", [["a": "ü"], ["b": 2]]),
      ("\u{FEFF}a: 1\n", [["a": 1]]),
    ] as [(String, [Value])])
  func streamsAreRead(text: String, expected: [Value]) throws {
    if expected.isEmpty {
      #expect(throws: YAMLError.self) { try Self.values(text) }
    } else {
      #expect(try Self.values(text) == expected)
    }
  }

  @Test(arguments: [true, false], ["a: ü\nb: 漢😀\n---\nc: 1\n"])
  func utf16IsReadAndWrittenBack(bigEndian: Bool, text: String) throws {
    let bytes = ([0xFEFF] + Array(text.utf16)).flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
    #expect(try Self.values(bytes) == [["a": "ü", "b": "漢😀"], ["c": 1]])
    let source = try SourceText(name: "t", copying: bytes)
    #expect(source.encoding.encode(Array(text.utf8)) == bytes)
  }

  @Test(arguments: [
    ("a: 1\n---\nü: [\n", "in.yaml:4:1: error: "),
    ("ü: é\n---\né: *x\n", "in.yaml:3:4: error: unknown anchor \"x\""),
    ("a: b\n---\n\tc: d\n", "in.yaml:3:1: error: "),
    ("a: \u{0}\n", "in.yaml:1:4: error: "),
    ("ü: ä\n---\nü: \u{1}\n", "in.yaml:3:4: error: "),
    ("a: &x [*x]\n", "in.yaml:1:8: error: anchor \"x\" contains itself"),
  ])
  func errorsNameTheirPlace(text: String, expected: String) {
    let error = #expect(throws: YAMLError.self) { try Self.values(text) }
    #expect(error?.description.hasPrefix(expected) == true, "\(error?.description ?? "")")
  }

  @Test(
    arguments: [
      ([UInt8]("ü: 1\n".utf8) + [0x61, 0x3A, 0x20, 0xFF, 0x0A], "in.yaml:2:4: error: "),
      ([0xFE, 0xFF, 0x00], "error: "),
      ([0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x41], "error: "),
      ([UInt8]("{\"a\": \"".utf8) + [0xFF] + [UInt8]("\"}".utf8), "in.yaml:1:8: error: "),
    ] as [([UInt8], String)])
  func brokenTextIsRefused(bytes: [UInt8], expected: String) {
    let error = #expect(throws: YAMLError.self) { try Self.values(bytes) }
    #expect(error?.description.hasPrefix(expected) == true, "\(error?.description ?? "")")
  }

  @Test(arguments: ["[", "{a: ", "{\"a\":", "- "])
  func deepNestingIsRefused(opening: String) {
    let error = #expect(throws: YAMLError.self) {
      try Self.values(String(repeating: opening, count: 100_000))
    }
    #expect(error?.message == "collections are nested more than 512 deep")
  }

  /// A reader goes down through an alias, so a chain of them is as deep as what it stands for.
  @Test(arguments: [(0, 512), (255, 2), (510, 1)])
  func deepNestingThroughAliasesIsRefused(inside: Int, links: Int) throws {
    let text = { (inside: Int) in
      let (opening, closing) = (
        String(repeating: "[", count: inside), String(repeating: "]", count: inside)
      )
      var text = "a0: &a0 [x]\n"
      for link in 1...links { text += "a\(link): &a\(link) \(opening)[*a\(link - 1)]\(closing)\n" }
      return text
    }
    let error = #expect(throws: YAMLError.self) { try Self.values(text(inside + 1)) }
    #expect(error?.message == "collections are nested more than 512 deep")
    if inside > 0 { _ = try Self.values(text(inside - 1)) }
  }

  @Test func anAliasBombIsRefused() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<20 {
      let aliases = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(throws: YAMLError.self) { try Self.values(text) }
  }

  @Test(
    arguments: [
      ("1", 1), ("010", 8), ("0o10", 8), ("0x1F", 31), ("0b101", 5), ("1_000", 1000),
      ("1e3", .scalar(.float(1000))), ("+5", 5), ("-3", -3), ("1:30", "1:30"), ("yes", true),
      ("Off", false), ("y", true), ("~", .scalar(.null)), ("2026-01-02", "2026-01-02"),
      ("!!str 1", "1"), ("'1'", "1"), ("!!binary aGk=", "hi"), ("plain#no", "plain#no"),
      (".5", .scalar(.float(0.5))), ("18446744073709551615", .scalar(.uint(.max))),
      ("1Gi", "1Gi"), ("nUll", "nUll"),
      ("09", .scalar(.float(9))),
    ] as [(String, Value)])
  func scalarsResolveAsTheAPIServerStoresThem(text: String, expected: Value) throws {
    #expect(try Self.values("a: \(text)\n") == [["a": expected]])
  }

  /// What the decoder of sigs.k8s.io/yaml refuses, asked for with version 1.4.
  @Test(arguments: [
    ("a: !!int abc\n", "1:10: error: \"abc\" cannot be read as !!int"),
    ("a: !!int 1.5\n", "1:10: error: \"1.5\" cannot be read as !!int"),
    ("a: !!int \"\"\n", "1:10: error: \"\" cannot be read as !!int"),
    ("a: !!int 2020-01-01\n", "1:10: error: "),
    ("a: !!bool ~\n", "1:11: error: "),
    ("a: &x !!null x\n", "1:14: error: "),
    ("a: !!timestamp 5\n", "1:16: error: "),
    ("a: !!timestamp abc\n", "1:16: error: "),
    ("a: !!float 18446744073709551615\n", "1:12: error: "),
    ("a: !!binary \"@@\"\n", "1:13: error: \"@@\" cannot be read as !!binary"),
    ("? !!int x\n: y\n", "1:9: error: "),
    ("b: 1\n[1]: x\n", "2:1: error: a sequence cannot be a key"),
    ("? {a: b}\n: c\n", "1:3: error: a mapping cannot be a key"),
    ("a: &a [1]\n*a : b\n", "2:1: error: a sequence cannot be a key"),
    ("a: &a\n*a : b\n", "2:1: error: null cannot be a key"),
    ("~: x\n", "1:1: error: null cannot be a key"),
    ("? \n: x\n", "1:2: error: null cannot be a key"),
    (
      "{18446744073709551615: 1}\n",
      "1:2: error: an integer above 9223372036854775807 cannot be a key"
    ),
    ("a: {<<: 5}\n", "1:9: error: << takes a mapping or a sequence of mappings"),
    ("a: {<<: }\n", "1:9: error: << takes a mapping or a sequence of mappings"),
    ("a: &x [{b: 1}]\nb: {<<: *x}\n", "2:9: error: << takes "),
    ("b: {<<: [[{a: 1}]]}\n", "1:10: error: << takes "),
    ("a: &x 1\nb: {<<: [{a: 1}, *x]}\n", "2:18: error: << takes "),
    ("a: .inf\n", "1:4: error: .inf cannot be stored"),
    ("a: [-.INF]\n", "1:5: error: -.INF cannot be stored"),
    ("a: !!float .nan\n", "1:12: error: .nan cannot be stored"),
  ])
  func whatKubernetesCannotDecodeIsRefused(text: String, expected: String) {
    let error = #expect(throws: YAMLError.self) { try Self.values(text) }
    #expect(
      error?.description.hasPrefix("in.yaml:" + expected) == true, "\(error?.description ?? "")")
  }

  @Test(
    arguments: [
      ("a: !!map 5\n", ["a": "5"]), ("a: !!set {x: ~}\n", ["a": ["x": .scalar(.null)]]),
      ("a: !!seq x\n", ["a": "x"]), ("a: !!bool \"yes\"\n", ["a": true]),
      ("a: !!timestamp \"2020-01-01\"\n", ["a": "2020-01-01"]),
      ("a: !!timestamp 2020-1-2 15:04:05\n", ["a": "2020-1-2 15:04:05"]),
      ("a: !!null ''\n", ["a": .scalar(.null)]),
      ("a: !!str .inf\n.inf: '.nan'\n", ["a": ".inf", ".inf": ".nan"]),
      ("a: {!!merge \"<<\": {x: 1}}\n", ["a": ["x": 1]]),
      ("a: {\"<<\": {b: 1}}\n", ["a": ["<<": ["b": 1]]]),
      ("a: {<<: [{a: 1}, {b: 2}]}\n", ["a": ["b": 2, "a": 1]]),
      ("a: &a 5\n*a : b\n", ["a": 5, "5": "b"]), ("a: ! 5\n", ["a": "5"]),
      ("! <<: {a: 1}\n", ["a": 1]), ("{!!str <<: 5}\n", ["<<": 5]),
    ] as [(String, Value)])
  func whatKubernetesDecodesIsRead(text: String, expected: Value) throws {
    #expect(try Self.values(text) == [expected])
  }

  /// kubectl begins a document behind the line of its marker, where Go's reader takes the mark.
  @Test func aByteOrderMarkBehindAMarkerIsTaken() throws {
    let text = "a: 1\n--- # c\n\u{FEFF}b: 1\nc:\n- 2\n---\n\u{FEFF}{\"d\": \"\\/\"}\n"
    #expect(try Self.values(text) == [["a": 1], ["b": 1, "c": [2]], ["d": "/"]])
    let source = try SourceText(name: "t", copying: Array(text.utf8))
    let root = try #require(try Document.all(in: source)[1].root)
    var node = EditedNode(root)
    node["b"] = nil
    node["new"] = EditedNode(["e": 1])
    node[mapping: "c"].setItems([])
    let edits = TextEdits.edits(for: [node], in: root)
    let edited = TextEdit.apply(edits, to: source.bytes, in: 0..<source.bytes.count)
    #expect(
      String(decoding: edited, as: UTF8.self)
        == "a: 1\n--- # c\n\u{FEFF}c: []\nnew:\n  e: 1\n---\n\u{FEFF}{\"d\": \"\\/\"}\n")
  }
}
