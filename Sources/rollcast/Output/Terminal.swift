import RollcastKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What standard output leads to.
enum Terminal {
  /// What may be drawn there: more than ASCII only in a locale of UTF-8.
  static func style(_ color: ColorOptions) -> TextStyle {
    TextStyle(
      width: isatty(STDOUT_FILENO) == 1 ? width : nil, isUnicode: isUnicode,
      isColored: color.isColored)
  }

  /// The terminal's own width, or COLUMNS where it does not tell.
  private static var width: Int? {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// Source: POSIX.1-2024, Base Definitions 8.2: LC_ALL counts before LC_CTYPE, that before LANG.
  private static var isUnicode: Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first ?? ""
    let name = locale.lowercased()
    return name.hasSuffix("utf-8") || name.hasSuffix("utf8") || name.contains(".utf-8@")
  }

  /// A variable that is set and not empty.
  private static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value[0] != 0 else { return nil }
    return String(cString: value)
  }
}
