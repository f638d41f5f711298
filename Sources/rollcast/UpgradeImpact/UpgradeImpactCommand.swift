import ArgumentParser
import RollcastKit

/// Tells what a controller upgrade does to the Rollouts.
struct UpgradeImpactCommand: ParsableCommand {
  /// The forms of the result.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json, markdown
  }

  static let configuration = CommandConfiguration(
    commandName: "upgrade-impact",
    abstract: "Tells which Rollouts a controller upgrade starts or changes, and what to do.",
    discussion: """
      Exit status 1 where any Rollout is affected.

      Examples:
        rollcast upgrade-impact --from 1.8 --to 1.9 deploy/
        kubectl get rollout,svc,vs,dr -A -o yaml | rollcast upgrade-impact --from 1.9 --to 1.10
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Controller") var replicas: ReplicaOptions
  @OptionGroup(title: "Strictness") var strictness: StrictOptions

  @Option(
    help: ArgumentHelp("The version that runs now: 1.8, 1.9 or 1.10.", valueName: "version"),
    completion: ControllerOptions.versions, transform: ControllerOptions.read)
  var from: ControllerVersion

  @Option(
    help: ArgumentHelp("The version that is to come.", valueName: "version"),
    completion: ControllerOptions.versions, transform: ControllerOptions.read)
  var to: ControllerVersion

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("table, json or markdown (for a pull request).", valueName: "format"))
  var output = Format.table

  @OptionGroup(title: "Output") var color: ColorOptions

  func run() throws {
    let stream = try input.stream()
    let upgrade = ControllerUpgrade(
      from: from, to: to, stream: stream, allowedMissing: strictness.allowedMissing,
      replicas: replicas.counts)
    var warnings: [Diagnostic] = []
    let impacts = try upgrade.impacts(
      on: try input.rollouts(of: stream), warnings: &warnings)
    let report = UpgradeReport(from: from, to: to, impacts: impacts)
    var diagnostics = strictness.diagnostics
    diagnostics.add(warnings)
    try diagnostics.report()
    try StandardOutput.write(text(of: report))
    if report.isAffected { throw ExitCode(1) }
  }

  private func text(of report: UpgradeReport) -> [UInt8] {
    switch output {
    case .table: UpgradeTable.text(of: report, style: Terminal.style(color))
    case .json: UpgradeJSON.text(of: report)
    case .markdown: UpgradeMarkdown.text(of: report)
    }
  }
}
