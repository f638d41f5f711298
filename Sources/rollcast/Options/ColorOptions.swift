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
    case .auto: isatty(STDOUT_FILENO) == 1 && !Self.isSet("NO_COLOR") && !Self.isDumb
    case .always: true
    case .never: false
    }
  }

  /// Source: https://no-color.org: a variable that is empty does not count.
  private static func isSet(_ name: String) -> Bool { getenv(name).map { $0[0] != 0 } ?? false }

  private static var isDumb: Bool { getenv("TERM").map { String(cString: $0) == "dumb" } ?? false }
}
