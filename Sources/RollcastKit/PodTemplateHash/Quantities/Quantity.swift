/// A Kubernetes quantity in its canonical form: `1000m` is `1`, `1024Mi` is `1Gi`.
///
/// Source: Kubernetes, apimachinery, pkg/api/resource, quantity.go.
struct Quantity: CustomStringConvertible {
  /// Which family of suffixes a quantity was written in and is written in again.
  enum Format {
    case decimalSI
    case decimalExponent
    case binarySI
  }

  private(set) var magnitude: Decimal
  let isNegative: Bool
  let format: Format

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
      digits: parts.whole + parts.fraction, exponent: suffix.powerOfTen - parts.fraction.count)
    magnitude.multiply(byPowerOfTwo: suffix.powerOfTwo)
    // Kubernetes keeps short decimal numbers as they are, and rounds and caps all others.
    let isShort = parts.whole.count + parts.fraction.count <= 18 && magnitude.exponent >= -9
    if !(suffix.format != .binarySI && isShort) {
      magnitude.roundUp(toPlaces: 9)
      magnitude.cap()
    }
  }

  /// Rounds away from zero to so many places behind the point.
  mutating func roundUp(toPlaces places: Int) { magnitude.roundUp(toPlaces: places) }

  var description: String {
    if magnitude.isZero { return "0" }
    let sign = isNegative ? "-" : ""
    if format == .binarySI, let integer = magnitude.integer, integer >= 1024 {
      return sign + Self.binary(integer)
    }
    let (number, exponent) = magnitude.inThousands
    return sign + number + QuantitySuffix.decimal(exponent, format)
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
