import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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

  var isColored: Bool {
    switch color {
    case .auto: isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR").map { $0[0] == 0 } ?? true
    case .always: true
    case .never: false
    }
  }
}
