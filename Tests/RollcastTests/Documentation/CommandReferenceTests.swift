import Testing

/// `docs/reference/commands.md` has every option that there is, and no other.
@Suite struct CommandReferenceTests {
  private static let page = "docs/reference/commands.md"

  @Test func everyCommandHasASection() throws {
    let commands = Self.firstWords(of: try Run("--help").output, after: "SUBCOMMANDS:")
    let sections = try Self.sections()
    #expect(commands.count > 10)
    for command in commands {
      let options = try Self.options(in: Run("help", command).output)
      let section = try #require(sections[command], "\(command) is not in \(Self.page)")
      let described = section.options.union(
        Set(section.links.flatMap { sections[$0]?.options ?? [] }))
      #expect(described.union(["--help", "-h", "--version"]) == options, "\(command)")
    }
  }

  @Test func theIndexOfRulesIsUpToDate() throws {
    let run = try Run(command: ["\(Repository.path)/Scripts/rule-index", Run.program])
    #expect(run.output == (try Repository.text("docs/lint/README.md")))
  }

  /// The first word of each line that is indented by two blanks below a heading.
  private static func firstWords(of text: String, after heading: String) -> [String] {
    text.split(separator: "\n").drop { $0 != heading }.dropFirst()
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.hasPrefix("  See") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  /// The options that begin a line of a command's help.
  private static func options(in help: String) throws -> Set<String> {
    let lines = help.split(separator: "\n").filter { $0.hasPrefix("  -") }
    return Set(
      lines.flatMap { line in
        line.split(separator: " ").prefix { $0.hasPrefix("-") }.map { String($0.trimming(",")) }
      })
  }

  /// A section's options, in the first column of its tables, and the sections that it takes.
  private struct Section {
    var options: Set<String> = []
    var links: [String] = []
  }

  /// By the heading as links name it.
  private static func sections() throws -> [String: Section] {
    var sections: [String: Section] = [:]
    var name = ""
    for line in try DocumentedPage(path: page).linesOutsideFences() {
      if line.hasPrefix("#") {
        name = line.drop { $0 == "#" || $0 == " " }.lowercased().replacing(" ", with: "-")
        sections[name] = Section()
      } else if line.hasPrefix("| `-") {
        let cell = line.dropFirst(2).prefix { $0 != "|" }
        sections[name]?.options.formUnion(
          cell.split(whereSeparator: { " `,".contains($0) }).filter { $0.hasPrefix("-") }
            .map(String.init))
      } else if line.hasPrefix("Takes ") {
        sections[name]?.links += line.split(separator: "(#").dropFirst().map { link in
          String(link.prefix { $0 != ")" })
        }
      }
    }
    return sections
  }
}

extension Substring {
  fileprivate func trimming(_ suffix: String) -> Substring {
    hasSuffix(suffix) ? dropLast(suffix.count) : self
  }
}
