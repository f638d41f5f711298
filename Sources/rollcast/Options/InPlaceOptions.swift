import ArgumentParser
import RollcastKit

/// Whether the files themselves are changed.
struct InPlaceOptions: ParsableArguments {
  @Flag(
    name: [.customShort("i"), .customLong("in-place")],
    help: "Change the files themselves, all of them or, on an error, none.")
  var isInPlace = false

  /// Refuses what cannot be put into the files.
  ///
  /// - Throws: ``ValidationError`` for standard input and for output of another form.
  func check(_ input: InputOptions, _ output: OutputOptions) throws {
    guard isInPlace else { return }
    if input.paths.isEmpty || input.paths.contains("-") {
      throw ValidationError(
        "--in-place changes files, and standard input is none: name files or folders")
    }
    if output.output != .yaml {
      throw ValidationError("--in-place keeps the form of each file; it excludes --output")
    }
    if output.include.contains(.replicaSets) {
      throw ValidationError("--in-place adds no objects; it excludes --include replicasets")
    }
    if output.changedOnly {
      throw ValidationError("--in-place keeps all of each file; it excludes --changed-only")
    }
  }

  /// Writes a stream with its edits: into its files, or to standard output as `output` says.
  func write(_ rendering: Rendering, as output: OutputOptions, reporting diagnostics: Diagnostics)
    throws
  {
    if isInPlace {
      let replacements = try rendering.stream.replacements(rendering.edits)
      try diagnostics.report()
      try Interruption.heldBack { (isStopped) throws(InputError) in
        try FileReplacement.apply(replacements, unless: isStopped)
      }
    } else {
      let text = try output.text(of: rendering)
      try diagnostics.report()
      try StandardOutput.write(text)
    }
  }
}
