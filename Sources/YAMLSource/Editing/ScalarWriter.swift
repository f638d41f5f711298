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
    string.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && !isBreak($0) }
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    [0x85, 0x2028, 0x2029, 0xFEFF].contains(scalar.value)
  }

  private static func isPlain(_ string: String, isFlow: Bool) -> Bool {
    var text = string
    let isString = text.withUTF8 {
      ScalarResolver.resolve(UnsafeRawBufferPointer($0), isPlain: true, tag: nil) == .string(string)
    }
    guard isString, isPrintable(string), !looksTyped(string) else { return false }
    let bytes = Array(string.utf8)
    guard let first = bytes.first, let last = bytes.last, first != 0x20, last != 0x20,
      last != UInt8(ascii: ":")
    else { return false }
    // libyaml reads `:x` and `?x` in a flow collection as the beginning of a value or a key.
    if ",[]{}#&*!|>'\"%@`?:".utf8.contains(first) { return false }
    if first == UInt8(ascii: "-") && (bytes.count == 1 || bytes[1] == 0x20) { return false }
    if string.hasPrefix("---") || string.hasPrefix("...") || string == "<<" || string == "=" {
      return false
    }
    for (byte, next) in zip(bytes, bytes.dropFirst()) {
      if byte == UInt8(ascii: ":") && next == 0x20 { return false }
      if byte == 0x20 && next == UInt8(ascii: "#") { return false }
    }
    return !isFlow || !bytes.contains { ",[]{}".utf8.contains($0) }
  }

  /// Dates and base 60 numbers are strings to Kubernetes but not to every other reader.
  private static func looksTyped(_ string: String) -> Bool {
    guard let first = string.utf8.first, first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9")
    else { return false }
    return string.utf8.allSatisfy {
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
      case _ where scalar.value < 0x20 || scalar.value == 0x7F || isBreak(scalar):
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
