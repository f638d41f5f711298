/// A share as a bar of a few columns.
enum ShareBar {
  /// Draws a share; one above 0 shows, and one below 100 does not fill the bar.
  ///
  /// - Parameters:
  ///   - percent: 0 to 100.
  ///   - width: the bar's columns.
  static func text(percent: Int, width: Int = 10, style: TextStyle) -> String {
    style.isUnicode ? blocks(percent, width) : ascii(percent, width)
  }

  private static func ascii(_ percent: Int, _ width: Int) -> String {
    let filled = filledParts(percent, of: width)
    return String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
  }

  private static func blocks(_ percent: Int, _ width: Int) -> String {
    let eighths = filledParts(percent, of: width * 8)
    let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    let filled = String(repeating: "█", count: eighths / 8) + partial
    return filled + String(repeating: "░", count: width - eighths / 8 - (eighths % 8 == 0 ? 0 : 1))
  }

  private static func filledParts(_ percent: Int, of parts: Int) -> Int {
    let rounded = (percent * parts + 50) / 100
    if percent <= 0 { return 0 }
    return percent >= 100 ? parts : min(max(rounded, 1), parts - 1)
  }
}
