import ArgumentParser
import RollcastKit

/// What is taken for an error.
struct StrictOptions: ParsableArguments {
  @Flag(help: "Take warnings for errors.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "Go on without objects that a Rollout names; repeatable.", valueName: "kind[/name]|all"),
    transform: Self.rule)
  var allowMissing: [String] = []

  var allowedMissing: AllowedMissing { AllowedMissing(allowMissing) }
  var diagnostics: Diagnostics { Diagnostics(isStrict: strict) }

  private static let kinds = ["Service", "VirtualService", "DestinationRule"]

  private static func rule(_ text: String) throws -> String {
    if text == "all" { return text }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isKnown = kinds.contains { $0.lowercased() == parts[0].lowercased() }
    guard isKnown, parts.count <= 2, !parts.contains(where: \.isEmpty) else {
      throw ValidationError(
        "expected all, KIND or KIND/NAME, the kind one of \(kinds.joined(separator: ", "))")
    }
    return text
  }
}
