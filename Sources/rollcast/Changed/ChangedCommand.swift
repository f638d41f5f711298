import ArgumentParser
import RollcastKit

/// Lists the Rollouts whose revision differs from a base.
struct ChangedCommand: ParsableCommand {
  /// The forms of the result.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "changed",
    abstract: "Lists the Rollouts whose pod template differs from that of a git revision.",
    discussion: """
      Rollouts that are new are among them, those that are gone are not.

      Examples:
        rollcast changed --base merge-base:main deploy/
        rollcast changed --base HEAD~1 -o json deploy/
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Controller") var controller: ControllerOptions

  @Option(
    help: ArgumentHelp(
      "The revision to compare with; merge-base:main is where the branch has left main.",
      valueName: "revision"))
  var base: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("text (NAMESPACE/NAME lines) or json.", valueName: "format"))
  var output = Format.text

  func run() throws {
    let stream = try input.stream(scope: .templates)
    let revision = GitRevision(
      base, option: "--base", instead: "name files or folders of a git repository")
    let before = try input.templates(try input.loader.load(input.paths, at: revision))
    let changed = try ChangedRollout.all(
      of: try input.rollouts(of: stream), in: stream, since: before,
      version: try controller.version)
    switch output {
    case .text: try StandardOutput.write(ChangedReport.text(changed))
    case .json: try StandardOutput.write(ChangedReport.json(changed))
    }
  }
}
