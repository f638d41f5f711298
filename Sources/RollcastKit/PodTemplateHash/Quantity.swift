/// An amount of a resource, rewritten as Kubernetes writes it.
///
/// Source: Kubernetes 1.34, apimachinery, api/resource/quantity.go, ParseQuantity and
/// CanonicalizeBytes.
struct Quantity: Hashable, Sendable {
  /// Which suffixes the amount is written with.
  enum Format: Hashable, Sendable {
    case decimalExponent
    case decimalSI
    case binarySI
  }

  private static let nano: UInt128 = 1_000_000_000
  /// No amount is above 2^63 - 1.
  private static let maximum = UInt128(Int64.max) * nano

  /// The size in billionths, rounded up and capped.
  private(set) var billionths: UInt128
  let isNegative: Bool
  let format: Format

  /// Reads an amount such as `500m`, `1.5Gi` or `1e3`.
  ///
  /// - Returns: `nil` where the text is no quantity.
  init?(_ text: String) {
    guard let parts = Self.split(Array(text.utf8)), let scale = Scale(parts.suffix) else {
      return nil
    }
    isNegative = parts.isNegative
    billionths = Self.scaled(parts.integer, parts.fraction, by: scale)
    let isBelowOne = billionths < Self.nano && billionths > 0
    format = scale.format == .binarySI && isBelowOne ? .decimalSI : scale.format
  }

  /// Rounds up to thousandths, as core/v1 does with the resources of a container.
  mutating func roundUpToMilli() {
    let milli = Self.nano / 1000
    let rest = billionths % milli
    if rest > 0 { billionths += milli - rest }
  }

  /// The amount in its canonical form.
  var canonical: String {
    if billionths == 0 { return "0" }
    let sign = isNegative ? "-" : ""
    let isWhole = billionths % Self.nano == 0
    let isLarge = billionths >= 1024 * Self.nano
    if format == .binarySI && isWhole && isLarge { return sign + binaryText }
    return sign + decimalText
  }

  private var binaryText: String {
    var amount = billionths / Self.nano
    var power = 0
    while amount % 1024 == 0 {
      amount /= 1024
      power += 1
    }
    return String(amount) + ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"][power]
  }

  private var decimalText: String {
    var amount = billionths
    var exponent = -9
    while amount % 1000 == 0 {
      amount /= 1000
      exponent += 3
    }
    if exponent == 0 { return String(amount) }
    if format == .decimalExponent { return "\(amount)e\(exponent)" }
    return String(amount) + ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"][(exponent + 9) / 3]
  }

  private static func split(
    _ text: [UInt8]
  ) -> (isNegative: Bool, integer: ArraySlice<UInt8>, fraction: ArraySlice<UInt8>,
    suffix: ArraySlice<UInt8>)?
  {
    var rest = text[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    let isDigit = { (byte: UInt8) in byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
    let integer = rest.prefix(while: isDigit)
    rest = rest.dropFirst(integer.count)
    var fraction: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      fraction = rest.prefix(while: isDigit)
      rest = rest.dropFirst(fraction.count)
    }
    guard !integer.isEmpty || !fraction.isEmpty else { return nil }
    return (isNegative, integer, fraction, rest)
  }

  /// The number times its scale, in billionths, rounded away from zero.
  private static func scaled(
    _ integer: ArraySlice<UInt8>, _ fraction: ArraySlice<UInt8>, by scale: Scale
  ) -> UInt128 {
    // The digits count billionths once the point is moved: by nine places, and by the exponent.
    let digits = (integer + fraction).drop { $0 == UInt8(ascii: "0") }
    let shift = 9 + scale.exponent - fraction.count
    var amount: UInt128 = 0
    var hasRest = false
    let kept = shift < 0 ? max(0, digits.count + shift) : digits.count
    if scale.factor == 1 {
      for digit in digits.prefix(kept) {
        amount = amount * 10 + UInt128(digit & 15)
        if amount > maximum { return maximum }
      }
      hasRest = digits.dropFirst(kept).contains { $0 != UInt8(ascii: "0") }
      for _ in 0..<max(0, shift) where amount > 0 {
        amount *= 10
        if amount > maximum { return maximum }
      }
      return min(amount + (hasRest ? 1 : 0), maximum)
    }
    return binaryScaled(integer, fraction, factor: scale.factor)
  }

  private static func binaryScaled(
    _ integer: ArraySlice<UInt8>, _ fraction: ArraySlice<UInt8>, factor: UInt128
  ) -> UInt128 {
    var whole: UInt128 = 0
    for digit in integer {
      whole = whole * 10 + UInt128(digit & 15)
      if whole > maximum / nano { return maximum }
    }
    // Ten digits of the fraction are exact in 128 bits; what is behind them only rounds up.
    let near = fraction.prefix(10)
    var numerator: UInt128 = 0
    var denominator: UInt128 = 1
    for digit in near {
      numerator = numerator * 10 + UInt128(digit & 15)
      denominator *= 10
    }
    let product = numerator * factor * nano
    let isExact = product % denominator == 0
      && !fraction.dropFirst(10).contains { $0 != UInt8(ascii: "0") }
    let part = product / denominator + (isExact ? 0 : 1)
    let (size, overflow) = whole.multipliedReportingOverflow(by: factor * nano)
    return overflow ? maximum : min(size + part, maximum)
  }

  /// What a suffix multiplies with.
  private struct Scale {
    let exponent: Int
    let factor: UInt128
    let format: Format

    init?(_ suffix: ArraySlice<UInt8>) {
      let text = String(decoding: suffix, as: UTF8.self)
      if let power = ["Ki", "Mi", "Gi", "Ti", "Pi", "Ei"].firstIndex(of: text) {
        (exponent, factor, format) = (0, 1 << (10 * (UInt128(power) + 1)), .binarySI)
      } else if let power = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"].firstIndex(of: text) {
        (exponent, factor, format) = (power * 3 - 9, 1, .decimalSI)
      } else if text.count > 1, text.first == "e" || text.first == "E",
        let power = Int32(text.dropFirst())
      {
        (exponent, factor, format) = (Int(power), 1, .decimalExponent)
      } else {
        return nil
      }
    }
  }
}
