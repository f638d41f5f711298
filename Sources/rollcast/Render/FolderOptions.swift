import ArgumentParser
import RollcastKit

/// Whether states are written into folders.
struct FolderOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write NAMESPACE/ROLLOUT/STATE/manifests.yaml below this folder, with the Rollout and the "
        + "objects that it names, for each step and promoted or for the state that is named; all "
        + "of it or, on an error, nothing.", valueName: "folder"))
  var outputDir: String?

  /// Refuses what contradicts it.
  func check(_ inPlace: InPlaceOptions, _ output: OutputOptions) throws {
    guard let outputDir else { return }
    if outputDir.isEmpty { throw ValidationError("the value of --output-dir is empty") }
    if inPlace.isInPlace { throw ValidationError("--output-dir and --in-place exclude each other") }
    if !output.include.isEmpty {
      throw ValidationError("--output-dir and --include exclude each other")
    }
  }
}
