/// Finds the type of a plain scalar by the rules that decide what the API server stores.
///
/// These are YAML 1.1's with the exceptions of the decoder below sigs.k8s.io/yaml: no base 60, a
/// leading zero is octal, dates stay strings. Source: goyaml.v2, resolve.go.
enum ScalarResolver {
  static let tagPrefix = "tag:yaml.org,2002:"
  static let stringTag = "tag:yaml.org,2002:str"
  static let binaryTag = "tag:yaml.org,2002:binary"
  static let floatTag = "tag:yaml.org,2002:float"
  static let mergeTag = "tag:yaml.org,2002:merge"

  /// Resolves one scalar.
  ///
  /// - Parameters:
  ///   - text: its characters, escapes and folding done.
  ///   - isPlain: whether it was written without quotes or block indicator.
  ///   - tag: its tag, written out, or `nil`.
  static func resolve(_ text: UnsafeRawBufferPointer, isPlain: Bool, tag: String?) -> Scalar {
    guard let tag else { return isPlain ? resolvePlain(text) : string(text) }
    switch tag {
    case stringTag: return string(text)
    case binaryTag: return Base64.decode(text).map(Scalar.string) ?? string(text)
    case floatTag:
      if case .int(let value) = resolvePlain(text) { return .float(Double(value)) }
      return resolvePlain(text)
    case "tag:yaml.org,2002:int", "tag:yaml.org,2002:bool", "tag:yaml.org,2002:null",
      "tag:yaml.org,2002:timestamp":
      return resolvePlain(text)
    default: return string(text)
    }
  }

  /// Whether a scalar is what its tag says.
  static func accepts(_ text: UnsafeRawBufferPointer, tag: String) -> Bool {
    guard tag.hasPrefix(tagPrefix) else { return true }
    switch (tag.dropFirst(tagPrefix.count), resolvePlain(text)) {
    case ("int", .int), ("int", .uint), ("bool", .bool), ("null", .null): return true
    case ("float", .float), ("float", .int): return true
    case ("int", _), ("bool", _), ("null", _), ("float", _): return false
    case ("binary", _): return Base64.bytes(of: text) != nil
    case ("timestamp", _): return GoTimestamp.isValid(text)
    default: return true
    }
  }

  /// Whether a plain scalar without a tag is null.
  static func isNull(_ text: UnsafeRawBufferPointer) -> Bool {
    switch text.count {
    case 0: true
    case 1: text[0] == UInt8(ascii: "~")
    case 4: resolvePlain(text) == .null
    default: false
    }
  }

  /// Whether a plain scalar without a tag is a string.
  static func isString(_ text: UnsafeRawBufferPointer) -> Bool {
    if !mayBeTyped(text) { return true }
    if case .string = resolvePlain(text) { return true }
    return false
  }

  /// Whether a plain scalar may be anything but a string.
  static func mayBeTyped(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let first = text.first else { return true }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "~"):
      return true
    default:
      // The letters that the words begin with, in both cases.
      switch first | 0x20 {
      case UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "o"), UInt8(ascii: "t"),
        UInt8(ascii: "y"):
        return text.count <= 5 && isWord(text)
      default: return false
      }
    }
  }

  /// Whether the name of a key may be what JSON makes of a key that is no string.
  static func mayBeTypedKey(_ name: UnsafeRawBufferPointer) -> Bool {
    // `.nan` has the text `NaN`.
    name.first == UInt8(ascii: "N") || mayBeTyped(name)
  }

  /// Whether at most five characters are a word that means something, in any case; most scalars are
  /// told apart from those by one comparison of integers, and only the rest is read as text.
  private static func isWord(_ text: UnsafeRawBufferPointer) -> Bool {
    switch text.reduce(0 as UInt64, { $0 << 8 | UInt64($1 | 0x20) }) {
    case 0x79, 0x796573, 0x7472_7565, 0x6F6E: true  // y, yes, true, on
    case 0x6E, 0x6E6F, 0x66_616C_7365, 0x6F_6666: true  // n, no, false, off
    case 0x6E75_6C6C: true  // null
    default: false
    }
  }

  private static func string(_ text: UnsafeRawBufferPointer) -> Scalar {
    .string(String(decoding: text, as: UTF8.self))
  }

  private static func resolvePlain(_ text: UnsafeRawBufferPointer) -> Scalar {
    guard let first = text.first else { return .null }
    guard mayBeTyped(text) else { return string(text) }
    let isDigit = first >= UInt8(ascii: "0") && first <= UInt8(ascii: "9")
    if text.count <= 5, !isDigit, let word = resolveWord(text) { return word }
    switch first {
    case _ where isDigit, UInt8(ascii: "+"), UInt8(ascii: "-"):
      return NumberParser.parse(text) ?? string(text)
    case UInt8(ascii: "."):
      return NumberParser.parseFloat(text).map(Scalar.float) ?? string(text)
    default: return string(text)
    }
  }

  private static func resolveWord(_ text: UnsafeRawBufferPointer) -> Scalar? {
    switch String(decoding: text, as: UTF8.self) {
    case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON": .bool(true)
    case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF": .bool(false)
    case "~", "null", "Null", "NULL": .null
    case ".nan", ".NaN", ".NAN": .float(.nan)
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": .float(.infinity)
    case "-.inf", "-.Inf", "-.INF": .float(-.infinity)
    default: nil
    }
  }
}
