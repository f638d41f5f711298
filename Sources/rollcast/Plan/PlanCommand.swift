import ArgumentParser
import RollcastKit

/// Prints every state of every Rollout.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract:
      "Prints every state of every Rollout: weights, pods, routes, pauses and what changes.",
    discussion: """
      Examples:
        rollcast plan --stable old/ new/
        rollcast plan -o html --stable old/ new/ > plan.html
      """)

  @OptionGroup var options: ForecastOptions
  @OptionGroup(title: "Strictness") var strictness: StrictOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The form: markdown is for a pull request, svg a picture, html a page.",
      valueName: "format"))
  var output = PlanFormat.table

  @OptionGroup(title: "Output") var color: ColorOptions

  @Flag(help: "Also the first installation and the aborted states.")
  var all = false

  func run() throws {
    let prepared = try options.prepared(strictness, needsRollout: true)
    var warnings: [Diagnostic] = []
    let plan = try prepared.forecast.plan(
      of: prepared.rollouts, includesAll: all, withTexts: output.needsTexts, warnings: &warnings)
    var diagnostics = strictness.diagnostics
    diagnostics.add(warnings)
    try diagnostics.report()
    try StandardOutput.write(output.text(of: plan, style: Terminal.style(color)))
  }
}
