import ArgumentParser
import RollcastKit

/// Prints every state of every Rollout.
struct PlanCommand: ParsableCommand {
  /// The forms of the result.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Prints every state of every Rollout: weights, replicas, hashes and what changes.",
    discussion: """
      Example:
        rollcast plan -o json --stable old/ new/
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Stable revision") var stable: StableOptions
  @OptionGroup(title: "Controller") var controller: ControllerOptions
  @OptionGroup(title: "Controller") var replicas: ReplicaOptions
  @OptionGroup(title: "Strictness") var strictness: StrictOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("json.", valueName: "format"))
  var output: Format

  @Flag(help: "Also the first installation and the aborted states.")
  var all = false

  func run() throws {
    let stream = try input.stream()
    let revisions = try stable.revisions(input, stream: stream)
    let rollouts = try input.rollouts(of: stream)
    let forecast = Forecast(
      stream: try stable.rolledOut(stream, rollouts: rollouts).stream, stable: revisions,
      version: try controller.version,
      allowedMissing: strictness.allowedMissing, replicas: replicas.counts)
    var warnings: [Diagnostic] = []
    var forecasts: [RolloutForecast] = []
    for rollout in rollouts {
      forecasts.append(try forecast.forecast(of: rollout, warnings: &warnings))
    }
    var diagnostics = strictness.diagnostics
    diagnostics.add(warnings)
    let text = try PlanReport.json(forecasts, includesAll: all)
    try diagnostics.report()
    try StandardOutput.write(text)
  }
}
