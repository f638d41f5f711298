import ArgumentParser
import RollcastKit

/// How a diff is written.
struct DiffOptions: ParsableArguments {
  /// The forms of a diff.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case unified
  }

  @Option(
    name: .shortAndLong, help: ArgumentHelp("unified.", valueName: "format"))
  var output = Format.unified

  @Flag(help: "Only count the lines that differ, by file.")
  var stat = false

  @Flag(help: "Leave out a/ and b/ before the paths, for patch -p0.")
  var noPrefix = false

  @OptionGroup var color: ColorOptions

  /// A comparison in the form that is asked for, and whether there is any difference.
  func text(of comparison: StateComparison) -> (text: [UInt8], differs: Bool) {
    let files = comparison.files
    let text =
      stat
      ? DiffStat.text(of: files, isColored: color.isColored)
      : UnifiedDiff.text(of: files, hasPrefix: !noPrefix, isColored: color.isColored)
    return (text, !files.isEmpty)
  }
}
