/// The characters that ``CommonParser`` reads.
enum CommonText {
  static let lineFeed = UInt8(ascii: "\n")
  /// libyaml takes a longer key in its explicit form only (`? key`).
  static let keyLimit = 1000

  /// Whether a text is printable ASCII and line feeds.
  static func isCommon(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place + 8 <= range.upperBound {
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if mayBeOther(word), !bytes[place..<place + 8].allSatisfy(isCommon) { return false }
      place += 8
    }
    return bytes[place..<range.upperBound].allSatisfy(isCommon)
  }

  private static func isCommon(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F || byte == lineFeed
  }

  /// Whether one of eight bytes is below a space, a delete or no ASCII.
  private static func mayBeOther(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high = ones << 7
    let belowSpace = word &- ones &* 0x20
    let deletes = word ^ ones &* 0x7F
    return (belowSpace | word | (deletes &- ones)) & high != 0
  }

  /// Whether a plain scalar begins with this.
  static func beginsPlain(_ byte: UInt8, before next: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"): next != UInt8(ascii: " ") && next != lineFeed
    case UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "&"),
      UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"),
      UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "@"),
      UInt8(ascii: "`"), UInt8(ascii: " "), lineFeed:
      false
    default: !isFlowIndicator(byte)
    }
  }

  /// Whether this ends a plain scalar in flow context.
  static func isFlowIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }
}
