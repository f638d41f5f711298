import Testing
import YAMLSource

/// Documents that are read without libyaml come out as it would read them, or are refused with it.
@Suite struct CommonParserTests {
  @Test(arguments: [
    "a: b\n", "a:\n  b: c\nd: e", "a:\n- b\n- c: d\n  e: f\n- - g\n  - h\ni: j\n", "a:\nb:\n",
    "- a\n-\n- b:\n-\n  - c\n", "# c\n---\na: b # c\n\n# c\nd: # c\n  # c\n  e: f\n",
    "--- # c\na: b\n", "  a: b\n  c: d\n", "a: {b: c, 'd': \"e\", f: [1, {g: h}], i: []}\n",
    "a: 'b' # c\n\"d\" : \"\"\n", "a: b#c\nd: e:f\ng: -h\ni: ?j\nk: =\n", "a: [b:c, -d, e f ]\n",
    "a: {\"b\":c}\n", "a : b\n", "a b: c d   \n", "on: off\n1: 0x1F\n", "a: <<\n<<: {b: c}\n",
    "a: b: c\n", "a: b\n  c\n", "a: b\n c: d\n", "a:\n    b: c\n  d: e\n", "a: - b\n",
    "- a\nb: c\n",
    "a: 'b'\n  c: d\n", "a: {b}\n", "a: {b: c\n  }\n", "a: [b: c]\n", "a: [b, ]\n", "a: [-, c]\n",
    "a: {b:c}\n", "a: {b: , c: d}\n", "a: 'b'c\n", "a: 'b'#c\n", "a: 'b''c'\n", "a: \"b\\n\"\n",
    "a: [b]c\n", "a: [b]: c\n", "- {a: b}: c\n", "a: @b\n", "a: `b\n", "a: %b\n",
    "%YAML 1.1\n---\na: b\n",
    "a: b\n...\n", "...\na: b\n", "... a: b\n", "---\n--- a: b\n", "a:\n  b\n", "a: &b c\n",
    "a: *b\n", "a: !b c\n", "a: ]\n",
    "? a\n: b\n",
    "a:\tb\n", "a: b\r\n", "a: \u{7F}\n", "a: é\n", "[]: a\n", "a\n", "-\n", "", "# a\n",
    "a: [b,\n  c]\n",
    "a: {? b: c}\n", "a: {b:? c}\n", "a: [b:]\n", "~: a\n", "a: .nan\n", "<<: a\n", "<<:\n- a\n",
    "a: - # b\n", "-a: b\n", "- -a\n- --b\n", "a: - \n", "a: 'b\n", "a: {b: [c}\n", "a:#b\n",
    "a: #b\nc: d\n",
    "a:\n- b\n  c: d\n", "a:\n - b\n- c\n", "a:\n  - b\n - c\n", "- a: b\n   c: d\n",
    "- a: b\n  - c\n",
    "a: b ?\nc: d\n", "a: [{b: c}, d: e]\n", "a: [[[[]]], {}]\n", "-  - a\n   - b\n",
    "- - a\n - b\n",
  ])
  func isReadAsLibyamlReadsIt(text: String) {
    let bytes = Array(text.utf8)
    #expect((try? shape(of: bytes)) == (try? shapeByLibyaml(of: bytes)))
  }

  @Test(arguments: 0..<400)
  func randomDocumentIsReadAsLibyamlReadsIt(seed: Int) {
    let bytes = Array(RandomDocument(seed: seed).text.utf8)
    guard !bytes.contains(where: "|>?".utf8.contains) else { return }
    #expect((try? shape(of: bytes)) == (try? shapeByLibyaml(of: bytes)))
  }

  /// Whatever becomes of a text by one byte less or another, both read it the same or refuse it.
  @Test(arguments: StyleFixture.all)
  func damagedDocumentIsReadAsLibyamlReadsIt(fixture: StyleFixture) {
    let bytes = Array(fixture.text.utf8.filter { !"|>?".utf8.contains($0) })
    for place in bytes.indices {
      for other in [nil] + Array(" \n:-#'\"[{,".utf8) {
        var damaged = bytes
        damaged.replaceSubrange(place...place, with: other.map { [$0] } ?? [])
        let (found, expected) = (try? shape(of: damaged), try? shapeByLibyaml(of: damaged))
        guard found != expected else { continue }
        Issue.record(
          "\(String(decoding: damaged, as: UTF8.self))\n\(found ?? [])\n\(expected ?? [])")
        return
      }
    }
  }
}
