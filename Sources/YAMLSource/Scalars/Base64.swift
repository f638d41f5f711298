/// Base64 as Go's StdEncoding has it: padded, line breaks ignored.
public enum Base64 {
  /// Decodes to text.
  ///
  /// - Returns: `nil` where the input is not base64.
  static func decode(_ text: UnsafeRawBufferPointer) -> String? {
    bytes(of: text).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Decodes to bytes.
  ///
  /// - Returns: `nil` where the input is not base64.
  public static func bytes(of text: UnsafeRawBufferPointer) -> [UInt8]? {
    var bytes: [UInt8] = []
    var group: UInt32 = 0
    var filled = 0
    var padding = 0
    for byte in text where byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\r") {
      if byte == UInt8(ascii: "=") {
        padding += 1
        group <<= 6
      } else {
        guard padding == 0, let value = sextet(byte) else { return nil }
        group = group << 6 | value
      }
      filled += 1
      if filled == 4 {
        guard padding <= 2 else { return nil }
        for shift in [16, 8, 0].prefix(3 - padding) {
          bytes.append(UInt8(truncatingIfNeeded: group >> UInt32(shift)))
        }
        (group, filled) = (0, 0)
      } else if padding > 0 && filled < 3 {
        return nil
      }
    }
    return filled == 0 ? bytes : nil
  }

  private static func sextet(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
