/// A quantity's text, taken apart.
struct QuantityText {
  let isNegative: Bool
  /// The digits before the point, leading zeros dropped; `0` where there are none.
  private let number: ArraySlice<UInt8>
  /// The digits behind the point.
  private let fraction: ArraySlice<UInt8>
  /// The power of ten, or of two for a binary suffix.
  private let exponent: Int
  let format: Quantity.Format

  /// - Returns: `nil` where the text is no quantity.
  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    let whole = rest.prefix(while: Self.isDigit)
    rest = rest.dropFirst(whole.count)
    if rest.first == UInt8(ascii: ".") {
      fraction = rest.dropFirst().prefix(while: Self.isDigit)
      rest = rest.dropFirst(fraction.count + 1)
    } else {
      fraction = []
    }
    guard !whole.isEmpty || !fraction.isEmpty,
      let suffix = Self.interpret(String(decoding: rest, as: UTF8.self))
    else { return nil }
    let digits = whole.drop { $0 == UInt8(ascii: "0") }
    number = digits.isEmpty ? [UInt8(ascii: "0")] : digits
    (exponent, format) = suffix
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func interpret(_ suffix: String) -> (Int, Quantity.Format)? {
    if let power = ["Ki", "Mi", "Gi", "Ti", "Pi", "Ei"].firstIndex(of: suffix) {
      return (10 * (power + 1), .binarySI)
    }
    if let power = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"].firstIndex(of: suffix) {
      return (power * 3 - 9, .decimalSI)
    }
    guard suffix.count > 1, suffix.first == "e" || suffix.first == "E",
      let power = Int32(suffix.dropFirst())
    else { return nil }
    return (Int(power), .decimalExponent)
  }

  /// Whether Kubernetes keeps the text as it is: a number of few digits that looks canonical.
  ///
  /// The look is enough, so `+2`, `5.` and `007` stay as they are.
  var isTakenForCanonical: Bool {
    let digits = number + fraction
    if format == .binarySI {
      let precision = 15 - number.count - exponent * 3 / 10 - 1
      guard fraction.isEmpty, precision >= 0,
        let value = Int(String(decoding: number, as: UTF8.self))
      else { return false }
      return value & 7 != 0
    }
    let scale = exponent - fraction.count
    guard digits.count <= 18, scale >= -9 else { return false }
    return scale % 3 == 0 && digits.first != UInt8(ascii: "0")
      && !digits.suffix(3).elementsEqual("000".utf8)
  }

  /// Whether digits stand below the thousandths.
  var isBelowMilli: Bool { format != .binarySI && exponent - fraction.count < -3 }

  var decimalAmount: DecimalAmount {
    DecimalAmount(digits: number + fraction, exponent: exponent - fraction.count)
  }

  /// The number times its power of two, one digit at a time so that no size overflows.
  var binaryAmount: DecimalAmount {
    var digits = (number + fraction).map { $0 & 15 }
    for _ in 0..<exponent {
      var carry: UInt8 = 0
      for place in digits.indices.reversed() {
        let doubled = digits[place] * 2 + carry
        digits[place] = doubled % 10
        carry = doubled / 10
      }
      if carry > 0 { digits.insert(carry, at: 0) }
    }
    return DecimalAmount(digits: digits, exponent: -fraction.count)
  }
}
