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

  @Test(arguments: ["", "\n", "\r\n"], 0..<2)
  func placesInALargeTextAreRight(lineBreak: String, seed: Int) throws {
    var text: [UInt8] = []
    var places: [(offset: Int, line: Int, column: Int)] = []
    var (line, column) = (1, 1)
    for number in 0..<60_000 {
      if number % 37 == 0 && !lineBreak.isEmpty {
        text += Array(lineBreak.utf8)
        (line, column) = (line + 1, 1)
      }
      places.append((text.count, line, column))
      text += number % 3 == 0 ? Array("ö€".utf8) : Array("ab".utf8)
      column += 2
    }
    let source = try SourceText(name: "a", copying: text)
    var random = Random(seed: seed)
    for _ in 0..<2_000 {
      let place = places[Int(random.next() % UInt64(places.count))]
      #expect(
        source.location(of: place.offset)
          == SourceLocation(file: "a", line: place.line, column: place.column))
    }
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
