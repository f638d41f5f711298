import Testing

/// The documentation is true: its commands print what it says.
///
/// With `ROLLCAST_RECORD=1` what is not true is written anew, to be read before it is committed.
@Suite struct DocumentedCommandsTests {
  @Test(arguments: DocumentedPage.all) func commandsPrintWhatThePageSays(page: DocumentedPage)
    throws
  {
    let commands = try page.commands()
    if commands.isEmpty { return }
    let scratch = try DocumentationScratch()
    var different: [Int: [String]] = [:]
    for (place, command) in commands.enumerated() {
      let output = try scratch.lines(of: command.command)
      if !command.matches(output) { different[place] = output }
    }
    if DocumentedPage.isRecording { return try page.record(different) }
    for (place, output) in different.sorted(by: { $0.key < $1.key }) {
      try report(commands[place], of: page, output)
    }
  }

  @Test(arguments: DocumentedPage.all) func linksLeadSomewhere(page: DocumentedPage) throws {
    let folder = page.path.split(separator: "/").dropLast().joined(separator: "/")
    for target in try page.linkedFiles() {
      #expect(
        Repository.exists("\(folder)/\(target)"), "\(page.path) links to \(target)")
    }
  }

  private func report(_ command: DocumentedCommand, of page: DocumentedPage, _ output: [String])
    throws
  {
    let folder = try TemporaryFolder([
      "page": command.expected.map { $0 + "\n" }.joined(),
      "printed": output.map { $0 + "\n" }.joined(),
    ])
    let difference = try Run(command: ["diff", "-u", "page", "printed"], in: folder.path).output
    Issue.record(
      "\(page.path):\(command.line): $ \(command.command)\n\(difference)",
      sourceLocation: SourceLocation(
        fileID: "rollcast/\(page.path)", filePath: "\(Repository.path)/\(page.path)",
        line: command.line, column: 1))
  }
}
