import ArgumentParser
import RollcastKit

extension Inclusion: ExpressibleByArgument {}

/// How a manifest stream is written.
struct OutputOptions: ParsableArguments {
  /// The forms of a manifest stream.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case yaml, json
  }

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("yaml (the input, edited) or json (one v1 List).", valueName: "format"))
  var output = Format.yaml

  @Option(
    help: ArgumentHelp(
      "Also write the replicasets that the controller creates (and the Deployment that "
        + "workloadRef.scaleDown empties), or the Rollouts' status; repeatable. Revisions count "
        + "from 1, times are left out.",
      valueName: "replicasets|status"))
  var include: [Inclusion] = []

  @Flag(help: "Leave out what does not change.")
  var changedOnly = false

  /// The text of a stream with its edits.
  func text(of rendering: Rendering) throws(InputError) -> RenderedStream {
    let changed = rendering.changedBefore
    switch output {
    case .yaml:
      return rendering.stream.rendered(
        rendering.edits, adding: rendering.added, changedOnly: changedOnly, changed: changed)
    case .json:
      return try rendering.stream.renderedJSON(
        rendering.edits, adding: rendering.added, changedOnly: changedOnly, changed: changed)
    }
  }

  /// The files that states are written to.
  ///
  /// - Parameter rendering: the stream that the states are of.
  func files(
    of folders: [StateFolder], in rendering: Rendering
  ) throws(InputError) -> [OutputFile] {
    try folders.map { (folder) throws(InputError) in
      try folder.file(of: rendering, asJSON: output == .json, changedOnly: changedOnly)
    }
  }
}
