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
}
