import ArgumentParser
import RollcastKit

/// What is taken for an error.
struct StrictOptions: ParsableArguments {
  @Flag(help: "Take warnings for errors.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "Go on without objects that a Rollout names; repeatable.", valueName: "kind[/name]|all"),
    transform: { try MissingObject.read($0, kinds: Self.kinds) })
  var allowMissing: [String] = []

  var allowedMissing: AllowedMissing { AllowedMissing(allowMissing) }
  var diagnostics: Diagnostics { Diagnostics(isStrict: strict) }

  private static let kinds = ["Service", "VirtualService", "DestinationRule"]
}
