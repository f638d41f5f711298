import YAMLSource

/// JSON as Go's encoding/json writes it.
enum GoJSON {
  private static let hexDigits = Array("0123456789abcdef".utf8)

  /// Appends a string with quotes; `<`, `>`, `&`, U+2028 and U+2029 are escaped.
  ///
  /// Source: Go 1.22, encoding/json/encode.go, appendString with escapeHTML.
  static func append(_ text: UnsafeRawBufferPointer, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    var place = 0
    while place < text.count {
      let byte = text[place]
      if byte == 0xE2, place + 2 < text.count, text[place + 1] == 0x80,
        text[place + 2] & 0xFE == 0xA8
      {
        out += text[place + 2] == 0xA8 ? Array("\\u2028".utf8) : Array("\\u2029".utf8)
        place += 3
        continue
      }
      appendByte(byte, to: &out)
      place += 1
    }
    out.append(UInt8(ascii: "\""))
  }

  static func append(_ text: String, to out: inout [UInt8]) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0), to: &out) }
  }

  @inline(__always)
  private static func appendByte(_ byte: UInt8, to out: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
    case 0x08: out += [UInt8(ascii: "\\"), UInt8(ascii: "b")]
    case 0x09: out += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
    case 0x0A: out += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
    case 0x0C: out += [UInt8(ascii: "\\"), UInt8(ascii: "f")]
    case 0x0D: out += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
    case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
      out += Array("\\u00".utf8)
      out += [hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
    default: out.append(byte)
    }
  }
}
