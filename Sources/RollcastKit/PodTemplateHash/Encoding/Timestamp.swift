/// A time as Kubernetes writes it: whole seconds, UTC.
///
/// Source: Kubernetes, apimachinery, pkg/apis/meta/v1/time.go; Go, time.RFC3339.
struct Timestamp: CustomStringConvertible {
  let description: String

  /// Whether this is the time that Go takes for none.
  var isZero: Bool { description == "0001-01-01T00:00:00Z" }

  /// Reads `2026-01-02T15:04:05.6+02:00`.
  ///
  /// - Returns: `nil` where the text is not a time.
  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    guard let year = Self.number(4, &rest), Self.skip("-", &rest),
      let month = Self.number(2, &rest), (1...12).contains(month), Self.skip("-", &rest),
      let day = Self.number(2, &rest), day >= 1, day <= Self.days(in: month, of: year),
      Self.skip("T", &rest),
      let hour = Self.number(2, &rest), hour < 24, Self.skip(":", &rest),
      let minute = Self.number(2, &rest), minute < 60, Self.skip(":", &rest),
      let second = Self.number(2, &rest), second < 60, Self.skipFraction(&rest),
      let offset = Self.offset(&rest), rest.isEmpty
    else { return nil }
    self.init(year, month, day, minutes: hour * 60 + minute - offset, second)
  }

  /// Minutes of the day may lie outside of it by an offset of less than a day.
  private init(_ year: Int, _ month: Int, _ day: Int, minutes: Int, _ second: Int) {
    var (year, month, day, minutes) = (year, month, day, minutes)
    if minutes < 0 {
      minutes += 1440
      day -= 1
    } else if minutes >= 1440 {
      minutes -= 1440
      day += 1
    }
    if day < 1 {
      (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
      day = Self.days(in: month, of: year)
    } else if day > Self.days(in: month, of: year) {
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
      day = 1
    }
    description =
      "\(Self.padded(year, 4))-\(Self.padded(month))-\(Self.padded(day))"
      + "T\(Self.padded(minutes / 60)):\(Self.padded(minutes % 60)):\(Self.padded(second))Z"
  }

  private static func padded(_ number: Int, _ width: Int = 2) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(_ width: Int, _ rest: inout ArraySlice<UInt8>) -> Int? {
    guard rest.count >= width else { return nil }
    var value = 0
    for byte in rest.prefix(width) {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    rest = rest.dropFirst(width)
    return value
  }

  private static func skip(_ mark: Unicode.Scalar, _ rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: mark) else { return false }
    rest = rest.dropFirst()
    return true
  }

  private static func skipFraction(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard skip(".", &rest) || skip(",", &rest) else { return true }
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest[digits.endIndex...]
    return !digits.isEmpty
  }

  /// The zone's distance from UTC in minutes.
  private static func offset(_ rest: inout ArraySlice<UInt8>) -> Int? {
    if skip("Z", &rest) { return 0 }
    let isWest = rest.first == UInt8(ascii: "-")
    guard skip("+", &rest) || skip("-", &rest), let hours = number(2, &rest), hours < 24,
      skip(":", &rest), let minutes = number(2, &rest), minutes < 60
    else { return nil }
    return (isWest ? -1 : 1) * (hours * 60 + minutes)
  }
}
