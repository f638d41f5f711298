import ArgumentParser
import RollcastKit

/// Whose behaviour is forecast.
struct ControllerOptions: ParsableArguments {
  @Option(
    name: .customLong("controller-version"),
    help: ArgumentHelp(
      "The version of the Argo Rollouts controller: 1.8, 1.9 (the default) or 1.10.",
      valueName: "version"),
    transform: Self.read)
  var given: ControllerVersion?

  /// The version that the command line, else `.rollcast.yaml` names.
  ///
  /// - Throws: ``InputError`` where that file cannot be read.
  var version: ControllerVersion {
    get throws(InputError) {
      if let given { return given }
      return try Defaults.configuration().controllerVersion ?? .standard
    }
  }

  /// Reads a version from the command line.
  static func read(_ text: String) throws -> ControllerVersion {
    if let version = ControllerVersion(text) { return version }
    throw ValidationError("known versions are \(ControllerVersion.known)")
  }
}
