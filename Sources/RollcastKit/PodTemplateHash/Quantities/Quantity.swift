/// A Kubernetes quantity and how it is written again: `1000m` becomes `1`, `1024Mi` becomes `1Gi`.
///
/// Source: Kubernetes 1.34, apimachinery, pkg/api/resource, quantity.go.
struct Quantity: CustomStringConvertible {
  /// Which family of suffixes a quantity was written in and is written in again.
  enum Format {
    case decimalSI
    case decimalExponent
    case binarySI
  }

  private(set) var magnitude: Decimal
  let isNegative: Bool
  private let format: Format
  /// The text as it was, where Kubernetes takes it for canonical at a glance (`5.`, `1e+21`).
  private var written: String?

  /// Reads a quantity.
  ///
  /// - Returns: `nil` where Kubernetes would not take the text for one.
  init?(_ text: String) {
    guard let parts = QuantityText(text), let suffix = QuantitySuffix(parts.suffix) else {
      return nil
    }
    isNegative = parts.isNegative
    format = suffix.format
    magnitude = Decimal(
      digits: parts.digits, exponent: suffix.powerOfTen - parts.fraction.count)
    if Self.isShort(parts, suffix) {
      written = Self.looksCanonical(parts, suffix) ? parts.trimmed : nil
      magnitude.multiply(byPowerOfTwo: suffix.powerOfTwo)
    } else {
      // The short form takes no digits for zero (`m`); the long one refuses them (`Pi`).
      guard parts.hasDigits else { return nil }
      magnitude.multiply(byPowerOfTwo: suffix.powerOfTwo)
      magnitude.roundUp(toPlaces: 9)
      if format == .binarySI { magnitude.cap() }
    }
  }

  /// Whether Kubernetes calculates with the number in 64 bits, where it neither rounds nor caps.
  private static func isShort(_ parts: QuantityText, _ suffix: QuantitySuffix) -> Bool {
    guard suffix.format == .binarySI else {
      return parts.digits.count <= 18 && suffix.powerOfTen - parts.fraction.count >= -9
    }
    return parts.fraction.isEmpty && parts.whole.count + suffix.powerOfTwo * 3 / 10 <= 14
  }

  private static func looksCanonical(_ parts: QuantityText, _ suffix: QuantitySuffix) -> Bool {
    guard suffix.format == .binarySI else {
      return (suffix.powerOfTen - parts.fraction.count).isMultiple(of: 3)
        && parts.whole.first != 0
        && !(parts.digits.count >= 3 && parts.digits.suffix(3) == [0, 0, 0])
    }
    let value = parts.whole.reduce(0) { $0 * 10 + Int($1) }
    return !value.isMultiple(of: 8)
  }

  /// Rounds away from zero to so many places behind the point.
  mutating func roundUp(toPlaces places: Int) {
    if magnitude.exponent < -places { written = nil }
    magnitude.roundUp(toPlaces: places)
  }

  var description: String {
    if let written { return written }
    if magnitude.isZero { return "0" }
    let sign = isNegative ? "-" : ""
    if format == .binarySI, let integer = magnitude.integer, integer >= 1024 {
      return sign + Self.binary(integer)
    }
    let (number, exponent) = magnitude.inThousands
    let suffixFormat = format == .binarySI ? .decimalSI : format
    return sign + number + QuantitySuffix.decimal(exponent, suffixFormat)
  }

  private static func binary(_ integer: UInt64) -> String {
    var (number, power) = (integer, 0)
    while number.isMultiple(of: 1024) {
      number /= 1024
      power += 10
    }
    return String(number) + QuantitySuffix.binary(power)
  }
}
