import Testing

/// How pages are read.
@Suite struct DocumentedCommandTests {
  @Test(arguments: [
    (["a", "b"], ["a", "b"], true), (["a"], ["a", "b"], false), ([], ["a"], false),
    (["a", "...", "c"], ["a", "b", "b", "c"], true), (["a", "...", "c"], ["a", "c"], true),
    (["a", "...", "c"], ["a", "c", "d"], false), (["..."], [], true), (["a", ""], ["a"], false),
  ]) func dotsStandForAnyLines(expected: [String], output: [String], isMatch: Bool) {
    let command = DocumentedCommand(line: 1, command: "", expected: expected)
    #expect(command.matches(output) == isMatch)
  }

  @Test func everyCommandOfREADMEIsFound() throws {
    let page = DocumentedPage(path: "README.md")
    let starts = try page.lines().filter { $0.hasPrefix("$ ") }
    #expect(try page.commands().count == starts.count && !starts.isEmpty)
  }
}
