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
        rollcast lint --fix manifests/
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

  @Option(
    name: .customLong("schema"),
    help: ArgumentHelp(
      "Check objects with the CustomResourceDefinitions of this folder or file, too; repeatable.",
      valueName: "dir"))
  var schemaPaths: [String] = []

  @Flag(help: "Mend in the files what has one safe answer, then report the rest.")
  var fix = false

  func run() throws {
    if let page = rules.page { return try StandardOutput.write(page) }
    var (lint, findings) = try found()
    if fix { try mend(&lint, &findings) }
    try report(findings, lint)
  }

  /// Mends until nothing is left to mend: a Rollout that was broken may show more once it is read.
  private func mend(_ lint: inout Lint, _ findings: inout [Finding]) throws {
    var count = 0
    for _ in 0..<5 {
      let fixes = try lint.fixes(of: findings)
      if fixes.files.isEmpty { break }
      try Interruption.heldBack { (isStopped) throws(InputError) in
        try FileReplacement.apply(fixes.files, unless: isStopped)
      }
      count += fixes.count
      (lint, findings) = try found()
    }
    StandardError.write("mended \(count) \(count == 1 ? "finding" : "findings")")
  }

  func validate() throws {
    if fix && (input.paths.isEmpty || input.paths.contains("-")) {
      throw ValidationError(
        "--fix changes files, and standard input is none: name files or folders")
    }
  }

  private func found() throws -> (lint: Lint, findings: [Finding]) {
    let lint = Lint(
      try input.stream(), version: try controller.version, allowedMissing: rules.allowedMissing,
      disabled: try rules.disabled, schemas: try schemas())
    return (lint, lint.findings(of: input.rollout))
  }

  private func report(_ findings: [Finding], _ lint: Lint) throws {
    let style = Terminal.style(color)
    try StandardOutput.write(output.text(of: findings, in: lint.stream, style: style))
    if findings.contains(where: { $0.severity == .error || rules.strict }) { throw ExitCode(1) }
  }

  private func schemas() throws -> [ObjectSchema] {
    if schemaPaths.isEmpty { return [] }
    return try ManifestLoader().load(schemaPaths).flatMap { source in
      try ObjectSchema.all(in: source)
    }
  }
}
