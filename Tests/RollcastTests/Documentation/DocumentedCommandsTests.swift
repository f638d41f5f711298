import Testing

/// The documentation is true: its commands print what it says.
@Suite struct DocumentedCommandsTests {
  @Test(arguments: DocumentedPage.all) func commandsPrintWhatThePageSays(page: DocumentedPage)
    throws
  {
    let commands = try page.commands()
    if commands.isEmpty { return }
    let scratch = try DocumentationScratch()
    for command in commands {
      let output = try scratch.lines(of: command.command)
      if command.matches(output) { continue }
      Issue.record(
        """
        \(page.path):\(command.line): $ \(command.command)
        \(try difference(command.expected, output))
        """,
        sourceLocation: SourceLocation(
          fileID: "rollcast/\(page.path)", filePath: "\(Repository.path)/\(page.path)",
          line: command.line,
          column: 1))
    }
  }

  @Test(arguments: DocumentedPage.all) func linksLeadSomewhere(page: DocumentedPage) throws {
    let folder = page.path.split(separator: "/").dropLast().joined(separator: "/")
    for target in try page.linkedFiles() {
      #expect(
        Repository.exists("\(folder)/\(target)"), "\(page.path) links to \(target)")
    }
  }

  private func difference(_ expected: [String], _ output: [String]) throws -> String {
    let folder = try TemporaryFolder([
      "page": expected.map { $0 + "\n" }.joined(), "printed": output.map { $0 + "\n" }.joined(),
    ])
    return try Run(command: ["diff", "-u", "page", "printed"], in: folder.path).output
  }
}

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
