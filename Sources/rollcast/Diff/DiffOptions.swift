import ArgumentParser
import RollcastKit

/// How a diff is written.
struct DiffOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "unified (a patch), json, markdown (for a pull request), json-patch (RFC 6902) or kustomize "
        + "(the patches of a kustomization).", valueName: "format"))
  var output = DiffFormat.unified

  @Flag(help: "Only count the lines that differ, by file.")
  var stat = false

  @Flag(help: "Leave out a/ and b/ before the paths, for patch -p0.")
  var noPrefix = false

  @Flag(help: "Put the reason beside each change.")
  var explain = false

  @OptionGroup var color: ColorOptions

  /// Whether reasons have to be found.
  var needsReasons: Bool { output == .json || explain && !stat }

  /// A comparison in the form that is asked for, and whether there is any difference.
  ///
  /// - Throws: ``InputError`` where a text cannot be read again.
  func text(
    of comparison: StateComparison, _ states: ComparedStates
  ) throws(InputError) -> (text: [UInt8], differs: Bool) {
    switch output {
    case .unified:
      let files = try comparison.files()
      let text =
        stat
        ? DiffStat.text(of: files, style: Terminal.style(color))
        : UnifiedDiff.text(of: files, hasPrefix: !noPrefix, style: Terminal.style(color))
      return (text, !files.isEmpty)
    case .markdown:
      let files = try comparison.files()
      let text = DiffMarkdown.text(
        of: files, explaining: explain ? comparison.objects : nil, from: states.from,
        to: states.to)
      return (text, !files.isEmpty)
    case .json, .jsonPatch, .kustomize:
      let objects = comparison.objects
      return (text(of: objects, states), !objects.isEmpty)
    }
  }

  private func text(of objects: [ObjectDiff], _ states: ComparedStates) -> [UInt8] {
    switch output {
    case .jsonPatch: DiffJSONPatch.text(of: objects, isExplained: explain)
    case .kustomize: DiffKustomize.text(of: objects, isExplained: explain)
    default: DiffJSON.text(of: objects, from: states.from, to: states.to)
    }
  }

  func validate() throws {
    guard output != .unified else { return }
    if stat { throw ValidationError("--stat counts lines; it excludes --output") }
    if noPrefix { throw ValidationError("--no-prefix is for a patch; it excludes --output") }
  }
}
