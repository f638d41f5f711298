/// A decimal number of any length that is not negative.
struct Decimal {
  /// The digits, the most significant first, with no zeros in front; none for zero.
  private(set) var digits: [UInt8]
  /// The power of ten of the last digit.
  private(set) var exponent: Int

  init(digits: [UInt8], exponent: Int) {
    self.digits = Array(digits.drop { $0 == 0 })
    self.exponent = exponent
  }

  var isZero: Bool { digits.isEmpty }

  /// The number as an integer, where it is one that fits.
  var integer: UInt64? {
    var value: UInt64 = 0
    for digit in digits.dropLast(max(0, -exponent)) {
      let (product, overflows) = value.multipliedReportingOverflow(by: 10)
      guard !overflows else { return nil }
      value = product + UInt64(digit)
    }
    guard digits.suffix(max(0, -exponent)).allSatisfy({ $0 == 0 }) else { return nil }
    guard exponent <= 19 else { return nil }
    for _ in 0..<max(0, exponent) {
      let (product, overflows) = value.multipliedReportingOverflow(by: 10)
      guard !overflows else { return nil }
      value = product
    }
    return value
  }

  /// The shortest digits whose power of ten is a multiple of three, and that power.
  var inThousands: (digits: String, exponent: Int) {
    var (digits, exponent) = (digits, exponent)
    while digits.count > 1 && digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    while !exponent.isMultiple(of: 3) {
      digits.append(0)
      exponent -= 1
    }
    return (String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self), exponent)
  }

  mutating func multiply(byPowerOfTwo power: Int) {
    var rest = power
    while rest > 0 {
      let step = min(rest, 32)
      rest -= step
      var carry = 0
      for index in digits.indices.reversed() {
        let product = Int(digits[index]) << step + carry
        digits[index] = UInt8(product % 10)
        carry = product / 10
      }
      while carry > 0 {
        digits.insert(UInt8(carry % 10), at: 0)
        carry /= 10
      }
    }
  }

  /// Rounds to so many places behind the point, away from zero.
  mutating func roundUp(toPlaces places: Int) {
    guard exponent < -places, !isZero else { return }
    let dropped = digits.suffix(min(digits.count, -places - exponent))
    let isExact = dropped.allSatisfy { $0 == 0 }
    digits.removeLast(dropped.count)
    exponent = -places
    if !isExact { increment() }
  }

  /// Limits the number to the largest one that Kubernetes calculates with.
  mutating func cap() {
    let largest: [UInt8] = [9, 2, 2, 3, 3, 7, 2, 0, 3, 6, 8, 5, 4, 7, 7, 5, 8, 0, 7]
    let places = digits.count + exponent
    guard places >= largest.count, !isZero else { return }
    if places == largest.count && !largest.lexicographicallyPrecedes(digits) { return }
    (digits, exponent) = (largest, 0)
  }

  private mutating func increment() {
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
  }
}
