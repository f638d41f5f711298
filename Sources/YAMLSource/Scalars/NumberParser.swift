/// Reads YAML's numbers as Go's strconv reads them.
enum NumberParser {
  /// An integer in any base, else a float; `nil` where the text is no number.
  static func parse(_ text: UnsafeRawBufferPointer) -> Scalar? {
    let plain = text.filter { $0 != UInt8(ascii: "_") }
    return plain.withUnsafeBytes { plain in
      if let integer = parseInteger(plain) { return integer }
      return isDecimalFloat(plain) ? parseFloat(plain).map(Scalar.float) : nil
    }
  }

  /// Source: Go, strconv.ParseInt and ParseUint with base 0.
  private static func parseInteger(_ text: UnsafeRawBufferPointer) -> Scalar? {
    var digits = text[...]
    let first = digits.first
    let isSigned = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
    if isSigned { digits = digits.dropFirst() }
    let radix = takeRadix(&digits)
    guard let magnitude = parseMagnitude(digits, radix: radix) else { return nil }
    if first == UInt8(ascii: "-") {
      if magnitude == UInt64(Int64.max) + 1 { return .int(.min) }
      return Int64(exactly: magnitude).map { .int(-$0) }
    }
    if let value = Int64(exactly: magnitude) { return .int(value) }
    return isSigned ? nil : .uint(magnitude)
  }

  private static func takeRadix(_ digits: inout Slice<UnsafeRawBufferPointer>) -> UInt64 {
    guard digits.count > 1, digits.first == UInt8(ascii: "0") else { return 10 }
    switch digits[digits.startIndex + 1] | 0x20 {
    case UInt8(ascii: "x"):
      digits = digits.dropFirst(2)
      return 16
    case UInt8(ascii: "o"):
      digits = digits.dropFirst(2)
      return 8
    case UInt8(ascii: "b"):
      digits = digits.dropFirst(2)
      return 2
    default:
      digits = digits.dropFirst()
      return 8
    }
  }

  private static func parseMagnitude(
    _ digits: Slice<UnsafeRawBufferPointer>, radix: UInt64
  ) -> UInt64? {
    guard !digits.isEmpty else { return nil }
    var magnitude: UInt64 = 0
    for byte in digits {
      guard let digit = digitValue(byte), digit < radix else { return nil }
      let (product, overflow) = magnitude.multipliedReportingOverflow(by: radix)
      let (sum, carry) = product.addingReportingOverflow(digit)
      if overflow || carry { return nil }
      magnitude = sum
    }
    return magnitude
  }

  private static func digitValue(_ byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  /// A decimal float that is finite; Go reports one that is out of range as an error.
  static func parseFloat(_ text: UnsafeRawBufferPointer) -> Double? {
    guard isDecimalFloat(text), let value = Double(floatText(text)), value.isFinite else {
      return nil
    }
    return value
  }

  /// Swift wants digits on both sides of the point.
  private static func floatText(_ text: UnsafeRawBufferPointer) -> String {
    var bytes = Array(text)
    if let point = bytes.firstIndex(of: UInt8(ascii: ".")) {
      let isDigit = { (index: Int) in bytes.indices.contains(index) && isDecimal(bytes[index]) }
      let (before, after) = (isDigit(point - 1), isDigit(point + 1))
      if !after { bytes.insert(UInt8(ascii: "0"), at: point + 1) }
      if !before { bytes.insert(UInt8(ascii: "0"), at: point) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`
  private static func isDecimalFloat(_ text: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    func skipDigits() -> Bool {
      let start = index
      while index < text.count, isDecimal(text[index]) { index += 1 }
      return index > start
    }
    func skip(_ bytes: StaticString) -> Bool {
      guard index < text.count else { return false }
      let isOneOf = bytes.withUTF8Buffer { $0.contains(text[index]) }
      if isOneOf { index += 1 }
      return isOneOf
    }
    _ = skip("+-")
    let hasInteger = skipDigits()
    if skip(".") {
      let hasFraction = skipDigits()
      guard hasInteger || hasFraction else { return false }
    } else if !hasInteger {
      return false
    }
    if skip("eE") {
      _ = skip("+-")
      guard skipDigits() else { return false }
    }
    return index == text.count
  }

  private static func isDecimal(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
