import ArgumentParser
import RollcastKit

/// Whether the result has colours.
struct ColorOptions: ParsableArguments {
  /// When there is colour.
  enum Choice: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never
  }

  @Option(
    help: ArgumentHelp(
      "Colour: auto (on a terminal, unless NO_COLOR is set), always or never.", valueName: "when"))
  var color = Choice.auto

  /// What may be drawn on standard output.
  var style: TextStyle {
    var style = Terminal.style
    switch color {
    case .auto: break
    case .always: style.isColored = true
    case .never: style.isColored = false
    }
    return style
  }
}
