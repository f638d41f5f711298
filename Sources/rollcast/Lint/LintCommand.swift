import ArgumentParser
import RollcastKit

extension LintFormat: ExpressibleByArgument {}

/// Prints what is wrong with Rollouts and the objects that they name.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Finds what the controller would refuse, and what it would do that nobody wants.",
    discussion: """
      Examples:
        rollcast lint manifests/
        rollcast lint -o sarif --strict manifests/ > rollcast.sarif
        rollcast lint --explain RC001
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Controller") var controller: ControllerOptions
  @OptionGroup(title: "Rules") var rules: RuleOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The form: text, json, sarif (2.1.0, for code scanning) or github (workflow annotations).",
      valueName: "format"))
  var output = LintFormat.text

  @OptionGroup(title: "Output") var color: ColorOptions

  func run() throws {
    if let page = try rules.page { return try StandardOutput.write(page) }
    let stream = try input.stream()
    let lint = Lint(
      stream, version: try controller.version, allowedMissing: rules.allowedMissing,
      disabled: try rules.disabled)
    let findings = lint.findings(of: input.rollout)
    try StandardOutput.write(
      output.text(of: findings, in: stream, style: Terminal.style(color)))
    if findings.contains(where: { $0.severity == .error || rules.strict }) { throw ExitCode(1) }
  }
}
