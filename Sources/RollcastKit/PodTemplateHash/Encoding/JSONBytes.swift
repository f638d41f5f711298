/// JSON text as Go's encoding/json writes it.
struct JSONBytes {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(2048) }

  var count: Int { bytes.count }

  /// Takes back what was written behind a place.
  mutating func truncate(to count: Int) {
    bytes.removeLast(bytes.count - count)
  }

  mutating func append(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ text: some Sequence<UInt8>) { bytes.append(contentsOf: text) }

  /// Writes a comma, unless an object or a list has just begun.
  mutating func separate() {
    guard let last = bytes.last, last != UInt8(ascii: "{"), last != UInt8(ascii: "[") else {
      return
    }
    bytes.append(UInt8(ascii: ","))
  }

  /// Writes a key of a struct, which needs no escapes.
  mutating func append(key: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(key)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  mutating func append(_ number: Int64) { bytes.append(contentsOf: String(number).utf8) }

  /// Writes a string with Go's escapes: HTML's special characters and the line separators too.
  ///
  /// Source: Go 1.22, encoding/json/encode.go, appendString.
  mutating func append(string: UnsafeRawBufferPointer) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    var index = 0
    while index < string.count {
      let length = Self.escapedLength(string, at: index)
      guard length > 0 else {
        index += 1
        continue
      }
      bytes.append(contentsOf: string[start..<index])
      appendEscape(of: string[index], isSeparator: length == 3, last: string[index + length - 1])
      index += length
      start = index
    }
    bytes.append(contentsOf: string[start...])
    bytes.append(UInt8(ascii: "\""))
  }

  /// How many bytes at a place are written as an escape.
  private static func escapedLength(_ string: UnsafeRawBufferPointer, at index: Int) -> Int {
    switch string[index] {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "&"):
      return 1
    case 0xE2:
      guard index + 2 < string.count, string[index + 1] == 0x80 else { return 0 }
      return string[index + 2] == 0xA8 || string[index + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }

  private mutating func appendEscape(of byte: UInt8, isSeparator: Bool, last: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    if isSeparator {
      append(last == 0xA8 ? "u2028" : "u2029")
      return
    }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      append("u00")
      bytes.append(Self.hexDigit(byte >> 4))
      bytes.append(Self.hexDigit(byte & 15))
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
