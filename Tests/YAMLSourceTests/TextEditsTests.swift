import Testing
import YAMLSource

private let top = FieldPath()

@Suite struct TextEditsTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let before: String
    let changes: [TreeEdit]
    let after: String

    init(_ before: String, _ changes: TreeEdit..., to after: String) {
      self.before = before
      self.changes = changes
      self.after = after
    }

    var testDescription: String { "\(before.debugDescription) \(changes.map(\.testDescription))" }
  }

  static func check(_ row: Row) throws {
    let edited = try EditedText(row.before, row.changes)
    #expect(edited.text == row.after)
    #expect(try value(of: edited.text).sorted == edited.wanted.sorted)
  }

  @Test(arguments: [
    Row("a: 1 # c\n", .set(top["a"], 2), to: "a: 2 # c\n"),
    Row("a: 'x'\n", .set(top["a"], "it's"), to: "a: 'it''s'\n"),
    Row("a: \"x\"\n", .set(top["a"], "y"), to: "a: \"y\"\n"),
    Row("a: x\n", .set(top["a"], "123456789"), to: "a: \"123456789\"\n"),
    Row("a: x\n", .set(top["a"], "5e10"), to: "a: \"5e10\"\n"),
    Row("a: x\n", .set(top["a"], "0x1f"), to: "a: \"0x1f\"\n"),
    Row("a: x\n", .set(top["a"], "yes"), to: "a: \"yes\"\n"),
    Row("a: x\n", .set(top["a"], "2020-01-01"), to: "a: \"2020-01-01\"\n"),
    Row("a: x\n", .set(top["a"], "a: b"), to: "a: \"a: b\"\n"),
    Row("a: x\n", .set(top["a"], ""), to: "a: \"\"\n"),
    Row("a: !!str 5\n", .set(top["a"], 7), to: "a: 7\n"),
    Row("a: !!str 5\n", .set(top["a"], "7"), to: "a: !!str \"7\"\n"),
    Row("a: !!int 5\n", .set(top["a"], true), to: "a: true\n"),
    Row("a: &x !!str 5\nb: 1\n", .set(top["a"], 7), to: "a: &x 7\nb: 1\n"),
    Row("a:\nb: 1\n", .set(top["a"], 2), to: "a: 2\nb: 1\n"),
    Row("a: # c\nb: 1\n", .set(top["a"], 2), to: "a: 2 # c\nb: 1\n"),
    Row("a: &x\nb: 1\n", .set(top["a"], 2), to: "a: &x 2\nb: 1\n"),
    Row("a: |\n  x\n  y\n\nb: 1\n", .set(top["a"], "z"), to: "a: z\n\nb: 1\n"),
    Row("a: >- # c\n  x\n  y\nb: 1\n", .set(top["a"], 1), to: "a: 1 # c\nb: 1\n"),
    Row("{a, b: 1}\n", .set(top["a"], 1), to: "{a: 1, b: 1}\n"),
    Row("- 1\n-\n- 3\n", .set(top[1], 2), to: "- 1\n- 2\n- 3\n"),
    Row("é: ü # ö\nb: ß\n", .set(top["b"], "x"), to: "é: ü # ö\nb: x\n"),
    Row("a: 1\na: 2\n", .set(top["a"], 3), to: "a: 1\na: 3\n"),
    Row("{\"a\": \"x\"}", .set(top["a"], "y"), to: "{\"a\": \"y\"}"),
    Row("a: 1", .set(top["a"], 2), to: "a: 2"),
    Row("x: 'multi\n  line' # c\n", .set(top["x"], "s"), to: "x: 's' # c\n"),
  ])
  func scalarsAreReplacedInTheirPlace(row: Row) throws { try Self.check(row) }

  @Test(arguments: [
    Row("a: 1\n", .set(top["b"], 2), to: "a: 1\nb: 2\n"),
    Row("a: 1", .set(top["b"], 2), to: "a: 1\nb: 2"),
    Row("a: 1\r\nb: 2\r\n", .set(top["c"], 2), to: "a: 1\r\nb: 2\r\nc: 2\r\n"),
    Row(
      "m:\n  a: 1 # c\n\n# d\nn: 2\n", .set(top["m"]["b"], 2),
      to: "m:\n  a: 1 # c\n  b: 2\n\n# d\nn: 2\n"),
    Row(
      "m:\n  a: 1\n  # b: 2\n# d\nn: 2\n", .set(top["m"]["c"], 2),
      to: "m:\n  a: 1\n  # b: 2\n  c: 2\n# d\nn: 2\n"),
    Row(
      "m:\n    a: |\n      x\n\nn: 2\n", .set(top["m"]["c"], ["d": 2]),
      to: "m:\n    a: |\n      x\n    c:\n        d: 2\n\nn: 2\n"),
    Row("- a: 1\n- b: 2\n", .set(top[0]["c"], 3), to: "- a: 1\n  c: 3\n- b: 2\n"),
    Row("{a: 1}\n", .set(top["b"], 2), to: "{a: 1, b: 2}\n"),
    Row("{ a: 1 } # c\n", .set(top["b"], 2), to: "{ a: 1, b: 2 } # c\n"),
    Row("x: {\n  a: 1 # c\n}\n", .set(top["x"]["b"], 2), to: "x: {\n  a: 1, # c\n  b: 2\n}\n"),
    Row("x: {\n  a: 1, # c\n}\n", .set(top["x"]["b"], 2), to: "x: {\n  a: 1, # c\n  b: 2,\n}\n"),
    Row("x: [{a: 1}]\n", .set(top["x"][0]["b"], 2), to: "x: [{a: 1, b: 2}]\n"),
    Row("x: [a: 1]\n", .set(top["x"][0]["b"], 2), to: "x: [{a: 1, b: 2}]\n"),
    Row("{\"a\":1}", .set(top["b"], "c"), to: "{\"a\":1,\"b\":\"c\"}"),
    Row(
      "{\n  \"a\": {\n    \"b\": 1\n  }\n}\n", .set(top["a"]["c"], "d"),
      to: "{\n  \"a\": {\n    \"b\": 1,\n    \"c\": \"d\"\n  }\n}\n"),
    Row(
      "{\n    \"a\": {}\n}\n", .set(top["a"]["b"], ["c": []]),
      to: "{\n    \"a\": {\n        \"b\": {\n            \"c\": []\n        }\n    }\n}\n"),
    Row("a: {}\nb: 1\n", .set(top["a"]["k"], "v"), to: "a:\n  k: v\nb: 1\n"),
    Row("a: {} # c\nb: 1\n", .set(top["a"]["k"], "v"), to: "a: # c\n  k: v\nb: 1\n"),
    Row("a:\nb: 1\n", .set(top["a"]["k"], "v"), to: "a:\n  k: v\nb: 1\n"),
    Row("a: # c\nb: 1\n", .set(top["a"]["k"], "v"), to: "a: # c\n  k: v\nb: 1\n"),
    Row("a: ~\nb: 1", .set(top["a"]["k"], "v"), to: "a:\n  k: v\nb: 1"),
    Row("a: {}", .set(top["a"]["k"], "v"), to: "a:\n  k: v"),
    Row("a: &x {}\nb: 1\n", .set(top["a"]["k"], "v"), to: "a: &x\n  k: v\nb: 1\n"),
    Row("- {}\n- 1\n", .set(top[0]["k"], "v"), to: "- k: v\n- 1\n"),
    Row("- &x {}\n- 1\n", .set(top[0]["k"], "v"), to: "- &x\n  k: v\n- 1\n"),
    Row("-\n- 1\n", .set(top[0]["k"], "v"), to: "- k: v\n- 1\n"),
    Row("{}\n", .set(top["k"]["l"], "v"), to: "{\"k\": {\"l\": \"v\"}}\n"),
    Row("--- {} # c\n", .set(top["k"]["l"], "v"), to: "--- \nk:\n  l: v # c\n"),
    Row("--- {a: b} # c\n", .set(top["k"], "v"), to: "--- {a: b, k: v} # c\n"),
    Row("--- # c\na: b\n", .set(top["k"], "v"), to: "--- # c\na: b\nk: v\n"),
    Row("a: b\n...\n", .set(top["k"], "v"), to: "a: b\nk: v\n...\n"),
    Row("a: b\n---\nc: d\n", .set(top["k"], "v"), to: "a: b\nk: v\n---\nc: d\n"),
    Row(
      "m:\n  n: 1\n", .set(top["m"]["l"]["x"]["u"], "z"),
      to: "m:\n  n: 1\n  l:\n    x:\n      u: z\n"),
    Row("\"a\": 'b'\n", .set(top["c"], "d"), to: "\"a\": 'b'\nc: d\n"),
    Row(
      "a: |+\n  x\n\n", .set(top["b"], 1), to: "a: |+\n  x\n\nb: 1\n"),
    Row("a: |\n  x", .set(top["b"], 1), to: "a: |-\n  x\nb: 1"),
    Row("? a\n? b\n", .set(top["c"], 1), to: "? a\n? b\nc: 1\n"),
  ])
  func keysAreAddedLikeTheirNeighbours(row: Row) throws { try Self.check(row) }

  @Test(arguments: [
    Row("a: 1\nb: 2 # c\nc: 3\n", .remove(top["b"]), to: "a: 1\nc: 3\n"),
    Row("a: 1\nb:\n  # c\n  d: 2\n", .remove(top["b"]), to: "a: 1\n"),
    Row("a: 1\nb: 2", .remove(top["b"]), to: "a: 1"),
    Row("m:\n  a: 1\nn: 2\n", .remove(top["m"]["a"]), to: "m: {}\nn: 2\n"),
    Row("m: # c\n  a: 1\nn: 2\n", .remove(top["m"]["a"]), to: "m: {} # c\nn: 2\n"),
    Row("m: &x\n  a: 1\nn: 2\n", .remove(top["m"]["a"]), to: "m: &x {}\nn: 2\n"),
    Row("- a: 1\n  b: 2\n", .remove(top[0]["a"]), to: "- b: 2\n"),
    Row("- a: 1\n  # c\n  b: 2\n", .remove(top[0]["a"]), to: "-\n  # c\n  b: 2\n"),
    Row("- a: 1\n- 2\n", .remove(top[0]["a"]), to: "- {}\n- 2\n"),
    Row("a: 1\n", .remove(top["a"]), to: "{}\n"),
    Row("{a: 1, b: 2}\n", .remove(top["a"]), to: "{b: 2}\n"),
    Row("{a: 1, b: 2}\n", .remove(top["b"]), to: "{a: 1}\n"),
    Row("{ a: 1 }\n", .remove(top["a"]), to: "{}\n"),
    Row("{\n  a: 1, # x\n  b: 2 # y\n}\n", .remove(top["b"]), to: "{\n  a: 1 # x\n}\n"),
    Row("{\n  a: 1, # x\n  b: 2 # y\n}\n", .remove(top["a"]), to: "{\n  b: 2 # y\n}\n"),
    Row("[a, # x\n b]\n", .remove(top[1]), to: "[a # x\n ]\n"),
    Row("- a: 1\n", .remove(top[0]["a"]), .set(top[0]["b"], 2), to: "- b: 2\n"),
  ])
  func keysAreRemovedWithTheirLines(row: Row) throws { try Self.check(row) }

  @Test(arguments: [
    Row("- 1\n- 2\n", .insert(top, at: 2, 3), to: "- 1\n- 2\n- 3\n"),
    Row("- 1\n- 2", .insert(top, at: 2, 3), to: "- 1\n- 2\n- 3"),
    Row("- 1\n- 2\n", .insert(top, at: 0, 3), to: "- 3\n- 1\n- 2\n"),
    Row("l:\n- 1\nm: 2\n", .insert(top["l"], at: 1, 3), to: "l:\n- 1\n- 3\nm: 2\n"),
    Row("l:\n  -   1\nm: 2\n", .insert(top["l"], at: 1, 3), to: "l:\n  -   1\n  -   3\nm: 2\n"),
    Row(
      "l:\n  - a: 1\nm: 2\n", .insert(top["l"], at: 1, ["x": 1, "u": ["z": 2], "w": [1]]),
      to: "l:\n  - a: 1\n  - x: 1\n    u:\n      z: 2\n    w:\n      - 1\nm: 2\n"),
    Row("- - a\n  - b\n", .insert(top[0], at: 0, "x"), to: "- - x\n  - a\n  - b\n"),
    Row("- - a\n  - b\n", .remove(top[0][0]), to: "- - b\n"),
    Row("- - a\n", .remove(top[0][0]), to: "- []\n"),
    Row("- 1\n# two\n- 2\n# three\n- 3\n", .remove(top[1]), to: "- 1\n# three\n- 3\n"),
    Row(
      "l:\n  - a: 1\n    # in\n\n  # two\n  - b: 2 # t\n# end\n", .move(top["l"], from: 1, to: 0),
      to: "l:\n  # two\n  - b: 2 # t\n  - a: 1\n    # in\n\n# end\n"),
    Row(
      "- a: 1 # one\n- b: 2\n", .move(top, from: 1, to: 0), .set(top[0]["b"], 3),
      to: "- b: 3\n- a: 1 # one\n"),
    Row(
      "- a: 1 # one\n- b: 2\n", .duplicate(top, from: 0, to: 1), .set(top[1]["a"], 3),
      to: "- a: 1 # one\n- a: 3 # one\n- b: 2\n"),
    Row("l:\n- 1\nm: 2\n", .remove(top["l"][0]), to: "l: []\nm: 2\n"),
    Row("l: []\nm: 2\n", .insert(top["l"], at: 0, 1), to: "l:\n- 1\nm: 2\n"),
    Row("l:\nm:\n  - 2\n", .set(top["l"], [1]), to: "l:\n  - 1\nm:\n  - 2\n"),
    Row("[\n  # one\n  1\n]\n", .insert(top, at: 0, 3), to: "[\n  3,\n  # one\n  1\n]\n"),
    Row("[1, 2]\n", .insert(top, at: 1, 3), to: "[1, 3, 2]\n"),
    Row("[1, 2]\n", .insert(top, at: 0, 3), to: "[3, 1, 2]\n"),
    Row("[ 1 ]\n", .insert(top, at: 0, 3), to: "[ 3, 1 ]\n"),
    Row("[1, 2, 3]\n", .move(top, from: 2, to: 0), to: "[3, 1, 2]\n"),
    Row("[1, 2]\n", .remove(top[0]), .remove(top[0]), to: "[]\n"),
    Row(
      "[\n  1, # one\n  2 # two\n]\n", .move(top, from: 1, to: 0),
      to: "[\n  2, # two\n  1 # one\n]\n"),
    Row(
      "{\n  \"a\": [\n    1\n  ]\n}\n", .insert(top["a"], at: 1, ["b": 2]),
      to: "{\n  \"a\": [\n    1,\n    {\n      \"b\": 2\n    }\n  ]\n}\n"),
    Row("{\"a\":[]}", .insert(top["a"], at: 0, ["b": [2]]), to: "{\"a\":[{\"b\":[2]}]}"),
    Row("- 1\n\n- 2\n\n- 3\n", .remove(top[1]), to: "- 1\n\n- 3\n"),
    Row("- {a: x}\n- b\n", .insert(top, at: 2, ["a": "y"]), to: "- {a: x}\n- b\n- {a: \"y\"}\n"),
    Row(
      "- a: {b: 'x'}\n  c: [1]\n  d:\n  - e\n",
      .insert(top, at: 0, ["a": ["b": "y"], "c": [2], "d": [1]]),
      to: "- a: {b: 'y'}\n  c: [2]\n  d:\n  - 1\n- a: {b: 'x'}\n  c: [1]\n  d:\n  - e\n"),
    Row(
      "a: [\"x\", {b: 'y'}]\n", .insert(top["a"], at: 2, ["b": "z"]),
      to: "a: [\"x\", {b: 'y'}, {b: 'z'}]\n"),
    Row("- a\r\n- b\r\n", .insert(top, at: 1, "c"), to: "- a\r\n- c\r\n- b\r\n"),
    Row("- |\n  x\n- b", .move(top, from: 1, to: 0), to: "- b\n- |\n  x\n"),
  ])
  func itemsComeAndGo(row: Row) throws { try Self.check(row) }

  @Test(arguments: [
    Row("a: &x {k: 1}\nb: *x # c\n", .set(top["b"]["k"], 2), to: "a: &x {k: 1}\nb: {k: 2} # c\n"),
    Row("a: &x\n  k: 1\nb: *x\n", .set(top["b"]["k"], 2), to: "a: &x\n  k: 1\nb:\n  k: 2\n"),
    Row(
      "a: &x\n  k: {l: 1}\nb: *x\n", .set(top["b"]["m"], [1]),
      to: "a: &x\n  k: {l: 1}\nb:\n  k: {l: 1}\n  m:\n  - 1\n"),
    Row(
      "a: &x [1, {b: 2}]\nc:\n- *x\n- d\n", .set(top["c"][0][1]["b"], 3),
      to: "a: &x [1, {b: 2}]\nc:\n- [1, {b: 3}]\n- d\n"),
    Row(
      "a: &x [1e3, 0x10, 1.5]\nb: *x\n", .remove(top["b"][2]),
      to: "a: &x [1e3, 0x10, 1.5]\nb: [1000.0, 16]\n"),
    Row("a: &x 1\nb: *x # c\n", .set(top["b"], 2), to: "a: &x 1\nb: 2 # c\n"),
    Row(
      "a: &x {k: 1, l: 2}\nb:\n  <<: *x\n  m: 3\n", .set(top["b"]["k"], 4),
      to: "a: &x {k: 1, l: 2}\nb:\n  <<: *x\n  m: 3\n  k: 4\n"),
    Row(
      "a: &x {k: 1, l: 2}\nb:\n  <<: *x\n  m: 3\n", .remove(top["b"]["k"]),
      to: "a: &x {k: 1, l: 2}\nb:\n  m: 3\n  l: 2\n"),
    Row("a: &x 1\nb: *x\n", .set(top["a"], 2), to: "a: &x 2\nb: 1\n"),
    Row("a: &x 1\nb: *x\n", .remove(top["a"]), to: "b: 1\n"),
    Row("a: &x 1\nb: *x\n", .set(top["a"], 2), .set(top["b"], 2), to: "a: &x 2\nb: *x\n"),
    Row(
      "a: &x\n  k: 1\nb:\n  <<: *x\n", .set(top["a"]["k"], 2),
      to: "a: &x\n  k: 2\nb:\n  <<: *x\n  k: 1\n"),
    Row(
      "a: &x\n  k: 1\nb:\n  <<: *x\n", .remove(top["a"]), to: "b:\n  k: 1\n"),
    Row("- &x 1\n- *x\n", .move(top, from: 1, to: 0), to: "- 1\n- &x 1\n"),
    Row("- &x 1\n- *x\n", .duplicate(top, from: 0, to: 2), to: "- &x 1\n- *x\n- 1\n"),
    Row("- a: &x 1\n  b: *x\n- 2\n", .move(top, from: 1, to: 0), to: "- 2\n- a: &x 1\n  b: *x\n"),
  ])
  func anchorsKeepTheirMeaning(row: Row) throws { try Self.check(row) }

  @Test(arguments: [
    Row(
      "a:\n- x\n- y: 1\n- |\n  text", .remove(top["a"][1]), .set(top["new"], 1),
      to: "a:\n- x\n- |-\n  text\nnew: 1"),
    Row(
      "a:\n- b: c\n  d:\n  - >\n    text", .set(top["new"], 1),
      .duplicate(top["a"][0]["d"], from: 0, to: 0),
      to: "a:\n- b: c\n  d:\n  - >-\n    text\n  - >-\n    text\nnew: 1"),
    Row("- x\n- |\n  text", .duplicate(top, from: 1, to: 0), to: "- |-\n  text\n- x\n- |\n  text"),
    Row("? |\n  text", .set(top["new"], 1), to: "? |-\n  text\nnew: 1"),
    Row(
      "- - |+\n    x\n  - b\n\n- c\n", .move(top[0], from: 0, to: 1), .insert(top, at: 2, "d"),
      to: "- - b\n  - |+\n    x\n- c\n- d\n"),
    Row(
      "- - |\n    x\n  - b\n- c", .move(top[0], from: 0, to: 1), .remove(top[1]),
      to: "- - b\n  - |\n    x\n"),
    Row(
      "a: |+\n text\nb: 1\n\n   # deep\nc: 2\n", .remove(top["b"]),
      to: "a: |+\n text\n# deep\nc: 2\n"),
    Row(
      "m:\n  a: |\n    x\n  b: 1\n\n      # deep\nn: 2\n", .remove(top["m"]["b"]),
      to: "m:\n  a: |\n    x\n\n  # deep\nn: 2\n"),
    Row(
      "k: &a\r# above\r   # inside\r- &b 1\r- 2\r", .remove(top["k"][0]),
      to: "k: &a\r# above\r   # inside\r- 2\r"),
  ])
  func blockScalarsKeepTheirEnd(row: Row) throws { try Self.check(row) }

  @Test(arguments: [
    Row("- a: 1 # c\n- 2\n", .remove(top[0]["a"]), to: "- {} # c\n- 2\n"),
    Row("- - 1 # c\n- 2\n", .remove(top[0][0]), to: "- [] # c\n- 2\n"),
    Row("- a: # c\n    b: 1 # d\n- 2\n", .remove(top[0]["a"]), to: "- {} # c\n- 2\n"),
    Row("- a: | # c\n    b # d\n- 2\n", .remove(top[0]["a"]), to: "- {} # c\n- 2\n"),
    Row("- a: 1 # c\n- 2\n", .remove(top[0]["a"]), .set(top[0]["b"], 2), to: "- b: 2 # c\n- 2\n"),
    Row(
      "a: &x {k: 1}\nb:\n  <<: *x # c\n  # d\n  m: 3\n", .remove(top["b"]["k"]),
      to: "a: &x {k: 1}\nb:\n  # c\n  # d\n  m: 3\n"),
    Row(
      "a: &x {k: 1, l: 2}\nb:\n  m: 3\n  <<: *x # c\n", .remove(top["b"]["k"]),
      to: "a: &x {k: 1, l: 2}\nb:\n  m: 3\n  # c\n  l: 2\n"),
    Row(
      "l:\n- 1 # one\n# two\n- 2\n", .set(top["l"], [3, 4, 5]),
      to: "l:\n- 3 # one\n# two\n- 4\n- 5\n"),
    Row(
      "l: [\n  1, # one\n  2 # two\n]\n", .set(top["l"], [3, 4, 5]),
      to: "l: [\n  3, # one\n  4, # two\n  5\n]\n"),
    Row(
      "l:\n- a: 1 # one\n  b: 2 # b\n", .set(top["l"], [["a": 2], ["c": 3]]),
      to: "l:\n- a: 2 # one\n- c: 3\n"),
  ])
  func commentsStay(row: Row) throws { try Self.check(row) }

  @Test(arguments: ["a: 1 # c\n", "{a: 0x1}\n", "a: &x [1]\nb: *x\n"])
  func nothingIsEditedWhereNothingChanges(text: String) throws {
    let edited = try EditedText(
      text, [.set(top["a"], 7), .set(top["a"], try value(of: text)["a"])])
    #expect(edited.edits.isEmpty)
  }
}

extension Value {
  fileprivate subscript(key: String) -> Value {
    guard case .mapping(let entries) = self else { return [] }
    return entries.first { $0.key == key }?.value ?? []
  }
}
