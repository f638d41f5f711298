import ArgumentParser
import RollcastKit

/// Whose behaviour is forecast.
struct ControllerOptions: ParsableArguments {
  @Option(
    name: .customLong("controller-version"),
    help: ArgumentHelp(
      "The version of the Argo Rollouts controller: 1.8, 1.9 (the default) or 1.10.",
      valueName: "version"),
    transform: Self.version)
  var version = ControllerVersion.standard

  private static func version(_ text: String) throws -> ControllerVersion {
    if let version = ControllerVersion(text) { return version }
    let known = ControllerVersion.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("known versions are \(known)")
  }
}
