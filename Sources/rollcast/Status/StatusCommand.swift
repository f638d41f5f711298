import ArgumentParser
import RollcastKit

/// Prints the tree of each Rollout at a state.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Prints what kubectl argo rollouts get rollout would show at a step.",
    discussion: """
      Examples:
        rollcast status --at 0 --stable old/ new/
        kustomize build . | rollcast status --at promoted --stable-hash 7d9f8c6b5
      """)

  @OptionGroup(title: "State") var state: StateOptions
  @OptionGroup var options: ForecastOptions
  @OptionGroup(title: "Output") var color: ColorOptions
  @OptionGroup(title: "Strictness") var strictness: StrictOptions

  func run() throws {
    let name = try state.name()
    let prepared = try options.prepared(strictness, needsRollout: true)
    var warnings: [Diagnostic] = []
    let trees = try prepared.forecast.status(
      of: prepared.rollouts, at: name, pastEnd: state.pastEnd, warnings: &warnings)
    var diagnostics = strictness.diagnostics
    diagnostics.add(warnings)
    try diagnostics.report()
    try StandardOutput.write(StatusText.text(of: trees, style: Terminal.style(color)))
  }
}
