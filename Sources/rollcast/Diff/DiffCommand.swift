import ArgumentParser
import RollcastKit

/// Shows what differs between the manifests and a state, or between two states.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Shows what the controller will change in the manifests, as a patch.",
    discussion: """
      Examples:
        rollcast diff --to 0 --stable old/ new/
        rollcast diff --from 0 --to 1 --stat --stable old/ new/
        rollcast diff --stable old/ new/ | git apply

      Exit status: 0 nothing differs, 1 something does, 2 bad input or bad usage.
      """)

  @OptionGroup(title: "State") var states: ComparedStates
  @OptionGroup var options: ForecastOptions
  @OptionGroup(title: "Output") var output: DiffOptions
  @OptionGroup(title: "Strictness") var strictness: StrictOptions

  func run() throws {
    let prepared = try options.prepared(strictness)
    let rendering = { (name: StateName) throws(InputError) in
      try prepared.forecast.rendering(
        of: prepared.rollouts, at: name, pastEnd: states.pastEnd,
        changedBefore: prepared.rolledOut.changedBefore)
    }
    let from = try states.from.map { (name) throws(InputError) in try rendering(name) }
    let to = try rendering(states.to)
    var diagnostics = strictness.diagnostics
    if prepared.rollouts.isEmpty { diagnostics.add(Diagnostic("no Rollout in the input")) }
    diagnostics.add((from?.warnings ?? []) + to.warnings)
    let explanation =
      output.needsReasons
      ? try ChangeExplanation(
        prepared.forecast, of: prepared.rollouts, at: states.to, pastEnd: states.pastEnd) : nil
    let comparison = StateComparison(
      input: prepared.stream, from: from, to: to, explanation: explanation)
    let (text, differs) = try output.text(of: comparison, states)
    try diagnostics.report()
    try StandardOutput.write(text)
    if differs { throw ExitCode(1) }
  }
}
