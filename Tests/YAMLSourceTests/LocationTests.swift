import Testing
import YAMLSource

@Suite struct LocationTests {
  @Test func placesAreRightInWhateverOrderTheyAreAskedFor() throws {
    let source = try SourceText(name: "a", copying: Array("ab\näö\r\n\nx".utf8))
    let places = [(0, 1, 1), (2, 1, 3), (3, 2, 1), (5, 2, 2), (9, 3, 1), (10, 4, 1), (99, 4, 2)]
    for order in [places, places.reversed(), places + places.reversed()] {
      for (offset, line, column) in order {
        #expect(
          source.location(of: offset) == SourceLocation(file: "a", line: line, column: column))
      }
    }
    let empty = try SourceText(name: "b", copying: [])
    #expect(empty.location(of: 0) == SourceLocation(file: "b", line: 1, column: 1))
  }

  /// A line ends where libyaml ends it.
  @Test(arguments: ["\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}"])
  func everyLineBreakCounts(lineBreak: String) throws {
    let text = "ab: ünd\(lineBreak)\(lineBreak)# a longer line of text\(lineBreak)c: *x"
    let source = try SourceText(name: "a", copying: Array(text.utf8))
    #expect(source.location(of: source.bytes.count - 2).description == "a:4:4")
    #expect(source.location(of: 6).description == "a:1:6")
    let error = #expect(throws: YAMLError.self) { try Document.all(in: source) }
    #expect(error?.description == "a:4:4: error: unknown anchor \"x\"")
  }
}
