/// The parts of a quantity's text.
///
/// Source: Kubernetes, apimachinery, pkg/api/resource, quantity.go, parseQuantityString.
struct QuantityText {
  let isNegative: Bool
  /// The digits before the point without leading zeros, at least one.
  let whole: [UInt8]
  /// Whether any digit is written, a zero too.
  let hasDigits: Bool
  /// The digits behind the point.
  let fraction: [UInt8]
  let suffix: String
  /// The text without the spaces around it.
  let trimmed: String

  /// All digits, as if there were no point.
  var digits: [UInt8] { whole + fraction }

  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    while rest.first == UInt8(ascii: " ") { rest.removeFirst() }
    while rest.last == UInt8(ascii: " ") { rest.removeLast() }
    trimmed = String(decoding: rest, as: UTF8.self)
    guard let first = rest.first else { return nil }
    isNegative = first == UInt8(ascii: "-")
    if isNegative || first == UInt8(ascii: "+") { rest.removeFirst() }
    let start = rest.startIndex
    while rest.first == UInt8(ascii: "0") { rest.removeFirst() }
    let hasZeros = rest.startIndex > start
    let digits = Self.takeDigits(from: &rest)
    whole = digits.isEmpty ? [0] : digits
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = Self.takeDigits(from: &rest)
    } else {
      fraction = []
    }
    hasDigits = hasZeros || !digits.isEmpty || !fraction.isEmpty
    suffix = String(decoding: rest, as: UTF8.self)
  }

  private static func takeDigits(from rest: inout ArraySlice<UInt8>) -> [UInt8] {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest[digits.endIndex...]
    return digits.map { $0 - UInt8(ascii: "0") }
  }
}
