/// Floating point numbers as text, the way Go's standard library writes them.
public enum GoNumber {
  /// A number as encoding/json writes it: plain digits between 1e-6 and 1e21, else an exponent.
  ///
  /// Source: Go, encoding/json/encode.go, floatEncoder.
  public static func json(_ value: Double) -> String {
    let (sign, digits, exponent) = shortest(value.description)
    if value == 0 { return sign + "0" }
    if exponent < -6 || exponent >= 21 {
      return sign + scientific(digits, exponent: exponent, exponentDigits: 1)
    }
    return sign + positional(digits, exponent: exponent)
  }

  /// A number as strconv's `%g` writes it, as mapping keys are written.
  ///
  /// Source: sigs.k8s.io/yaml, yaml.go, convertToJSONableObject.
  public static func text(of value: Float) -> String {
    if value.isNaN { return ".nan" }
    if value.isInfinite { return value < 0 ? "-.inf" : ".inf" }
    let (sign, digits, exponent) = shortest(value.description)
    if value == 0 { return sign + "0" }
    if exponent < -4 || exponent >= max(digits.count, 21) {
      return sign + scientific(digits, exponent: exponent, exponentDigits: 2)
    }
    return sign + positional(digits, exponent: exponent)
  }

  /// Takes Swift's shortest round-trip text apart: sign, digits without leading or trailing zeros,
  /// and the power of ten of the first digit.
  private static func shortest(
    _ description: String
  ) -> (sign: String, digits: [UInt8], exponent: Int) {
    var text = Array(description.utf8)
    var sign = ""
    if text.first == UInt8(ascii: "-") {
      sign = "-"
      text.removeFirst()
    }
    var exponent = 0
    if let mark = text.firstIndex(of: UInt8(ascii: "e")) {
      exponent = Int(String(decoding: text[(mark + 1)...], as: UTF8.self)) ?? 0
      text.removeSubrange(mark...)
    }
    let point = text.firstIndex(of: UInt8(ascii: ".")) ?? text.count
    var digits = text.filter { $0 != UInt8(ascii: ".") }
    exponent += point - 1
    while digits.count > 1 && digits.first == UInt8(ascii: "0") {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.count > 1 && digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return (sign, digits, exponent)
  }

  private static func positional(_ digits: [UInt8], exponent: Int) -> String {
    let text = String(decoding: digits, as: UTF8.self)
    if exponent < 0 { return "0." + String(repeating: "0", count: -exponent - 1) + text }
    if exponent + 1 >= digits.count {
      return text + String(repeating: "0", count: exponent + 1 - digits.count)
    }
    return text.prefix(exponent + 1) + "." + text.dropFirst(exponent + 1)
  }

  private static func scientific(
    _ digits: [UInt8], exponent: Int, exponentDigits: Int
  ) -> String {
    let text = String(decoding: digits, as: UTF8.self)
    let mantissa = digits.count == 1 ? text : text.prefix(1) + "." + text.dropFirst()
    let magnitude = String(abs(exponent))
    let padding = String(repeating: "0", count: max(0, exponentDigits - magnitude.count))
    return mantissa + "e" + (exponent < 0 ? "-" : "+") + padding + magnitude
  }
}
