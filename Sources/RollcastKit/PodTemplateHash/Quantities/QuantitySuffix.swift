/// The unit behind a quantity's number: `m`, `Ki`, `e3`.
///
/// Source: Kubernetes, apimachinery, pkg/api/resource, suffix.go.
struct QuantitySuffix {
  let format: Quantity.Format
  let powerOfTen: Int
  let powerOfTwo: Int

  /// - Returns: `nil` for a suffix that is none.
  init?(_ text: String) {
    if let place = Self.decimals.firstIndex(of: text) {
      (format, powerOfTen, powerOfTwo) = (.decimalSI, place * 3 - 9, 0)
    } else if let place = Self.binaries.firstIndex(of: text) {
      (format, powerOfTen, powerOfTwo) = (.binarySI, 0, place * 10 + 10)
    } else if text.first == "e" || text.first == "E", let power = Int64(text.dropFirst()) {
      (format, powerOfTen, powerOfTwo) = (
        .decimalExponent, Int(Int32(truncatingIfNeeded: power)), 0
      )
    } else {
      return nil
    }
  }

  /// The suffix of a power of ten that is a multiple of three. A power with no suffix has none
  /// written, as Kubernetes does it: `1000E` becomes `1`.
  static func decimal(_ power: Int, _ format: Quantity.Format) -> String {
    if format == .decimalExponent { return power == 0 ? "" : "e\(power)" }
    let place = power / 3 + 3
    return decimals.indices.contains(place) ? decimals[place] : ""
  }

  /// The suffix of a power of two that is a multiple of ten.
  static func binary(_ power: Int) -> String {
    power == 0 ? "" : binaries[power / 10 - 1]
  }

  private static let decimals = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"]
  private static let binaries = ["Ki", "Mi", "Gi", "Ti", "Pi", "Ei"]
}
