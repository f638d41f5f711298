/// Writes scalars so that sigs.k8s.io/yaml and other readers take them for what they are.
enum ScalarWriter {
  /// Where a scalar is to stand.
  struct Context {
    var isFlow: Bool
    var isJSON: Bool
  }

  /// The text of a scalar.
  ///
  /// - Parameters:
  ///   - scalar: the value.
  ///   - style: the style to write a string in, where it can carry it; plain strings that would
  ///     be read as something else are put in double quotes.
  static func text(
    _ scalar: Scalar, style: Node.Style = .plain, context: Context
  ) -> String {
    switch scalar {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .int(let value): String(value)
    case .uint(let value): String(value)
    case .float(let value): float(value)
    case .string(let string): text(string, style: style, context: context)
    }
  }

  /// A float stays one when it is read again.
  private static func float(_ value: Double) -> String {
    if value.isNaN { return ".nan" }
    if value.isInfinite { return value < 0 ? "-.inf" : ".inf" }
    let text = GoNumber.json(value)
    return text.utf8.contains { ".e".utf8.contains($0) } ? text : text + ".0"
  }

  private static func text(_ string: String, style: Node.Style, context: Context) -> String {
    if context.isJSON || style == .doubleQuoted { return doubleQuoted(string) }
    if style == .singleQuoted, isPrintable(string) {
      return "'"
        + string.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
        + "'"
    }
    return isPlain(string, isFlow: context.isFlow) ? string : doubleQuoted(string)
  }

  private static func isPrintable(_ string: String) -> Bool {
    if string.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return true }
    return string.unicodeScalars.allSatisfy(isPrintable)
  }

  /// Whether libyaml reads a character as it stands, and as one that breaks no line.
  ///
  /// Source: YAML 1.1, section 5.1, c-printable.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  private static func isPlain(_ string: String, isFlow: Bool) -> Bool {
    var string = string
    return string.withUTF8 { isPlain(UnsafeRawBufferPointer($0), isFlow: isFlow) }
      && isPrintable(string)
  }

  private static func isPlain(_ bytes: UnsafeRawBufferPointer, isFlow: Bool) -> Bool {
    guard let first = bytes.first, let last = bytes.last, first != 0x20, last != 0x20,
      last != UInt8(ascii: ":"), ScalarResolver.isString(bytes), !looksTyped(bytes)
    else { return false }
    if isIndicator(first) || first == UInt8(ascii: "-") && (bytes.count == 1 || bytes[1] == 0x20) {
      return false
    }
    if bytes.starts(with: "---".utf8) || bytes.starts(with: "...".utf8)
      || bytes.elementsEqual("<<".utf8) || bytes.elementsEqual("=".utf8)
    {
      return false
    }
    var before: UInt8 = 0
    for byte in bytes {
      if byte == 0x20 && before == UInt8(ascii: ":") { return false }
      if byte == UInt8(ascii: "#") && before == 0x20 { return false }
      if isFlow && isFlowIndicator(byte) { return false }
      before = byte
    }
    return true
  }

  /// Whether a plain scalar cannot begin so. libyaml reads `:x` and `?x` in a flow collection as the
  /// beginning of a value or a key.
  private static func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"),
      UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""),
      UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "?"),
      UInt8(ascii: ":"):
      true
    default: isFlowIndicator(byte)
    }
  }

  private static func isFlowIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }

  /// Dates and base 60 numbers are strings to Kubernetes but not to every other reader.
  private static func looksTyped(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let first = bytes.first, first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9")
    else { return false }
    return bytes.allSatisfy {
      ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) || "_:-.TtZz ".utf8.contains($0)
    }
  }

  /// A string in double quotes, with JSON's escapes.
  static func doubleQuoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where !isPrintable(scalar):
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
