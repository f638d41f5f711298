/// A number as its digits and a power of ten, of any size.
struct DecimalAmount {
  /// The digits, each 0 to 9, without leading zeros.
  private var digits: [UInt8]
  private var exponent: Int

  /// - Parameter digits: ASCII digits.
  init(digits: some Sequence<UInt8>, exponent: Int) {
    self.digits = Array(digits.map { $0 & 15 }.drop { $0 == 0 })
    self.exponent = exponent
  }

  init(_ value: UInt128, exponent: Int) {
    self.init(digits: String(value).utf8, exponent: exponent)
  }

  var isZero: Bool { digits.isEmpty }
  var isBelowOne: Bool { !isZero && digits.count + exponent <= 0 }

  /// The number, where it is whole and fits.
  var whole: UInt128? {
    let fraction = max(0, -exponent)
    guard digits.suffix(min(fraction, digits.count)).allSatisfy({ $0 == 0 }),
      digits.count + exponent <= 38
    else { return nil }
    var value: UInt128 = 0
    for digit in digits.dropLast(min(fraction, digits.count)) {
      value = value * 10 + UInt128(digit)
    }
    for _ in 0..<max(0, exponent) { value *= 10 }
    return value
  }

  /// Rounds away from zero to a power of ten.
  mutating func roundUp(toExponent least: Int) {
    guard exponent < least else { return }
    let dropped = least - exponent
    let hasRest = digits.suffix(dropped).contains { $0 != 0 }
    digits.removeLast(min(dropped, digits.count))
    exponent = least
    guard hasRest else { return }
    var place = digits.count - 1
    while place >= 0, digits[place] == 9 {
      digits[place] = 0
      place -= 1
    }
    if place >= 0 { digits[place] += 1 } else { digits.insert(1, at: 0) }
  }

  /// No binary amount is above 2^63 - 1.
  mutating func cap() {
    let maximum = DecimalAmount(UInt128(Int64.max), exponent: 0)
    if let whole, whole <= UInt128(Int64.max) { return }
    if digits.count + exponent > 19 || (self.floor ?? 0) >= UInt128(Int64.max) { self = maximum }
  }

  private var floor: UInt128? {
    var copy = self
    if exponent < 0 {
      copy.digits.removeLast(min(-exponent, digits.count))
      copy.exponent = 0
    }
    return copy.whole
  }

  /// The digits without trailing zeros, moved so that the exponent is a multiple of 3.
  var inThousands: (digits: String, exponent: Int) {
    var digits = digits
    var exponent = exponent
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    let over = ((exponent % 3) + 3) % 3
    digits += Array(repeating: 0, count: over)
    let text = String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    return (text, exponent - over)
  }
}
