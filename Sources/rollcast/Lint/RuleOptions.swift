import ArgumentParser
import RollcastKit

/// Which rules count, and what is told of them.
struct RuleOptions: ParsableArguments {
  @Flag(help: "Exit with 1 for warnings, too.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "Do not miss objects that a Rollout names; repeatable.", valueName: "kind[/name]|all"),
    transform: { try MissingObject.read($0, kinds: Self.kinds) })
  var allowMissing: [String] = []

  @Option(
    help: ArgumentHelp("Switch a rule off, such as RC001; repeatable.", valueName: "rule"),
    transform: Self.rule)
  var disable: [LintRule] = []

  @Option(
    help: ArgumentHelp("Print the page of a rule.", valueName: "rule"), transform: Self.rule)
  var explain: LintRule?

  @Flag(help: "Print all rules.")
  var listRules = false

  var allowedMissing: AllowedMissing { AllowedMissing(allowMissing) }

  /// What is asked for instead of findings.
  var page: String? { explain?.page ?? (listRules ? LintRule.list : nil) }

  /// The rules that the command line and `.rollcast.yaml` switch off.
  ///
  /// - Throws: ``InputError`` where that file cannot be read or names a rule that is not known.
  var disabled: DisabledRules {
    get throws(InputError) {
      DisabledRules(disable + (try Defaults.configuration().disabledLintRules()))
    }
  }

  private static let kinds = [
    "Service", "VirtualService", "DestinationRule", "AnalysisTemplate", "ClusterAnalysisTemplate",
    "Deployment", "ReplicaSet", "PodTemplate",
  ]

  private static func rule(_ text: String) throws -> LintRule {
    if let rule = LintRule.called(text) { return rule }
    throw ValidationError("no rule \(text); --list-rules prints all")
  }
}
