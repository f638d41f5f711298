/// An amount of a resource, rewritten as Kubernetes writes it.
///
/// Source: Kubernetes 1.34, apimachinery, api/resource/quantity.go, ParseQuantity and
/// CanonicalizeBytes.
struct Quantity: Hashable, Sendable {
  /// Which suffixes an amount is written with.
  enum Format: Hashable, Sendable {
    case decimalExponent
    case decimalSI
    case binarySI
  }

  /// The amount in its canonical form; one that Kubernetes takes for canonical keeps its text.
  let canonical: String

  /// Reads an amount such as `500m`, `1.5Gi` or `1e3`.
  ///
  /// - Parameters:
  ///   - text: the amount.
  ///   - roundsUpToMilli: whether thousandths are the least, as core/v1 has it for containers.
  /// - Returns: `nil` where the text is no quantity.
  init?(_ text: String, roundsUpToMilli: Bool = false) {
    guard let parts = QuantityText(text) else { return nil }
    if text == "0" || parts.isTakenForCanonical && !(roundsUpToMilli && parts.isBelowMilli) {
      canonical = text
      return
    }
    var format = parts.format
    var amount = format == .binarySI ? parts.binaryAmount : parts.decimalAmount
    amount.roundUp(toExponent: -9)
    if format == .binarySI {
      amount.cap()
      if amount.isBelowOne { format = .decimalSI }
    }
    if roundsUpToMilli { amount.roundUp(toExponent: -3) }
    canonical = (parts.isNegative && !amount.isZero ? "-" : "") + Self.text(amount, format)
  }

  private static func text(_ amount: DecimalAmount, _ format: Format) -> String {
    if amount.isZero { return "0" }
    if format == .binarySI, let whole = amount.whole, whole >= 1024 { return binaryText(whole) }
    let (digits, exponent) = amount.inThousands
    if exponent == 0 { return digits }
    if format == .decimalExponent { return "\(digits)e\(exponent)" }
    let suffixes = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"]
    let index = (exponent + 9) / 3
    // Versions 0.29 and 0.34 write no suffix at all for what is above E.
    return digits + (suffixes.indices.contains(index) ? suffixes[index] : "")
  }

  private static func binaryText(_ whole: UInt128) -> String {
    var amount = whole
    var power = 0
    while amount % 1024 == 0 {
      amount /= 1024
      power += 1
    }
    return String(amount) + ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"][power]
  }
}
