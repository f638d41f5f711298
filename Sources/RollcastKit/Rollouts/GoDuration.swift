/// Durations as Go's time.ParseDuration reads them.
enum GoDuration {
  /// The whole seconds of `90s`, `1h30m`, `1.5h` or a plain number of seconds.
  ///
  /// - Returns: `nil` where the text is no duration.
  static func seconds(_ text: String) -> Int? {
    if let seconds = Int(text) { return seconds }
    let isNegative = text.hasPrefix("-")
    var rest = text[...]
    if isNegative || text.hasPrefix("+") { rest = rest.dropFirst() }
    guard !rest.isEmpty else { return nil }
    var nanoseconds = 0.0
    while !rest.isEmpty {
      let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      rest = rest.dropFirst(number.count)
      let unit = rest.prefix { !($0.isASCII && ($0.isNumber || $0 == ".")) }
      rest = rest.dropFirst(unit.count)
      let padded = number.hasPrefix(".") ? "0" + number : String(number)
      guard let value = Double(padded.hasSuffix(".") ? padded + "0" : padded),
        let scale = nanosecondsPer(unit)
      else { return nil }
      nanoseconds += value * scale
    }
    return Int((isNegative ? -nanoseconds : nanoseconds) / 1e9)
  }

  private static func nanosecondsPer(_ unit: Substring) -> Double? {
    switch unit {
    case "ns": 1
    case "us", "µs", "μs": 1e3
    case "ms": 1e6
    case "s": 1e9
    case "m": 60e9
    case "h": 3600e9
    default: nil
    }
  }
}
