import ArgumentParser
import RollcastKit

/// Writes the manifests as they will stand at a state.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Writes the manifests as the controller would leave them at a step.",
    discussion: """
      Examples:
        rollcast render --step 0 --stable old/ new/
        kustomize build . | rollcast render --at promoted --stable-hash 7d9f8c6b5
        rollcast render --at promoted --stable-hash 7d9f8c6b5 --in-place deploy/
        rollcast render --stable old/ --output-dir states/ new/
        rollcast render --step 2 --set-image web=registry.example/web:1.2 app.yaml
      """)

  @OptionGroup(title: "State") var state: StateOptions
  @OptionGroup var options: ForecastOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var inPlace: InPlaceOptions
  @OptionGroup(title: "Output") var folder: FolderOptions
  @OptionGroup(title: "Strictness") var strictness: StrictOptions

  func run() throws {
    let name = try folder.outputDir == nil ? state.name() : state.nameIfAny()
    try inPlace.check(options.input, output)
    try folder.check(inPlace, output)
    let prepared = try options.prepared(strictness)
    var diagnostics = strictness.diagnostics
    if prepared.rollouts.isEmpty { diagnostics.add(Diagnostic("no Rollout in the input")) }
    if let path = folder.outputDir {
      var warnings: [Diagnostic] = []
      let folders = try prepared.forecast.folders(
        of: prepared.rollouts, at: name, pastEnd: state.pastEnd, warnings: &warnings)
      diagnostics.add(warnings)
      let files = try output.files(of: folders, in: prepared.rolledOut)
      try diagnostics.report()
      Progress.say("writing \(files.count) files")
      try Interruption.heldBack { (isStopped) throws(InputError) in
        try OutputFolder.write(files, to: path, unless: isStopped)
      }
    } else if let name {
      let rendering = try prepared.forecast.rendering(
        of: prepared.rollouts, at: name, pastEnd: state.pastEnd, including: Set(output.include),
        changedBefore: prepared.rolledOut.changedBefore)
      diagnostics.add(rendering.warnings)
      try inPlace.write(rendering, as: output, reporting: diagnostics)
    }
  }
}
