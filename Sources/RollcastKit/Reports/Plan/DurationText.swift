/// Durations as people write them.
enum DurationText {
  /// `0s`, `90s` as `1m30s`, `3600s` as `1h`, whole days as `2d`.
  static func text(seconds: Int) -> String {
    let units = [("d", 86_400), ("h", 3600), ("m", 60), ("s", 1)]
    var rest = seconds
    var text = ""
    for (unit, length) in units where rest >= length {
      text += "\(rest / length)\(unit)"
      rest %= length
    }
    return text.isEmpty ? "0s" : text
  }
}
