/// JSON's strings and literals, byte by byte (RFC 8259).
enum JSONString {
  /// Undoes the escapes between a string's quotes; a lone surrogate becomes U+FFFD, as in Go.
  ///
  /// - Returns: `nil` where an escape is not JSON's.
  static func unescape(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
    var value: [UInt8] = []
    value.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      guard text[place] == UInt8(ascii: "\\") else {
        value.append(text[place])
        place += 1
        continue
      }
      guard place + 1 < text.count else { return nil }
      if text[place + 1] == UInt8(ascii: "u") {
        guard let scalar = unicodeEscape(text, at: &place) else { return nil }
        value.append(contentsOf: Array(String(Character(scalar)).utf8))
      } else {
        guard let byte = shortEscape(text[place + 1]) else { return nil }
        value.append(byte)
        place += 2
      }
    }
    return value
  }

  private static func shortEscape(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  private static func unicodeEscape(
    _ text: UnsafeRawBufferPointer, at place: inout Int
  ) -> Unicode.Scalar? {
    guard let unit = codeUnit(text, at: place) else { return nil }
    place += 6
    if let scalar = Unicode.Scalar(unit) { return scalar }
    if unit < 0xDC00, let low = codeUnit(text, at: place), (0xDC00..<0xE000).contains(low) {
      place += 6
      return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    }
    return "\u{FFFD}"
  }

  private static func codeUnit(_ text: UnsafeRawBufferPointer, at place: Int) -> UInt32? {
    guard place + 6 <= text.count, text[place] == UInt8(ascii: "\\"),
      text[place + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt32 = 0
    for byte in text[place + 2..<place + 6] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt32(byte & 0xF)
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        unit = unit << 4 | UInt32((byte & 0xF) + 9)
      default: return nil
      }
    }
    return unit
  }

  /// Whether a text is `true`, `false`, `null` or a number in JSON's grammar.
  static func isLiteral(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let first = text.first else { return false }
    if first >= UInt8(ascii: "a") {
      return ["true", "false", "null"].contains { text.elementsEqual($0.utf8) }
    }
    return isNumber(text)
  }

  private static func isNumber(_ text: UnsafeRawBufferPointer) -> Bool {
    var place = 0
    func at(_ characters: StaticString) -> Bool {
      place < text.count && characters.withUTF8Buffer { $0.contains(text[place]) }
    }
    func skipDigits() -> Bool {
      let start = place
      while at("0123456789") { place += 1 }
      return place > start
    }
    if at("-") { place += 1 }
    if at("0") {
      place += 1
    } else if !skipDigits() {
      return false
    }
    if at(".") {
      place += 1
      guard skipDigits() else { return false }
    }
    if at("eE") {
      place += 1
      if at("+-") { place += 1 }
      guard skipDigits() else { return false }
    }
    return place == text.count
  }
}
