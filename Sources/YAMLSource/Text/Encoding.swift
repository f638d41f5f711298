/// How an input's text is encoded, so that the output can be written likewise.
public enum Encoding: Hashable, Sendable {
  /// UTF-8, with a byte order mark or without.
  case utf8(byteOrderMark: Bool)
  /// UTF-16 with a byte order mark.
  case utf16(bigEndian: Bool)

  /// Tells UTF-16 and UTF-8 apart by the byte order mark, as libyaml does; without one it is UTF-8.
  static func detect(_ bytes: UnsafeRawBufferPointer) -> Encoding {
    let head = (0..<min(4, bytes.count)).map { bytes[$0] }
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8(byteOrderMark: true) }
    if head.starts(with: [0xFE, 0xFF]) { return .utf16(bigEndian: true) }
    if head.starts(with: [0xFF, 0xFE]) { return .utf16(bigEndian: false) }
    return .utf8(byteOrderMark: false)
  }

  /// Reads UTF-16 with its byte order mark as UTF-8.
  static func transcode(
    utf16 bytes: UnsafeRawBufferPointer, bigEndian: Bool
  ) throws(YAMLError) -> [UInt8] {
    guard bytes.count.isMultiple(of: 2) else {
      throw YAMLError("UTF-16 text with an odd number of bytes", at: nil)
    }
    let units = stride(from: 2, to: bytes.count, by: 2).lazy.map { index -> UInt16 in
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    let malformed = transcodeUnits(units, into: &text)
    if malformed { throw YAMLError("UTF-16 text with a lone surrogate", at: nil) }
    return text
  }

  private static func transcodeUnits(
    _ units: some Sequence<UInt16>, into text: inout [UInt8]
  ) -> Bool {
    Swift.transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true,
      into: { text.append($0) })
  }

  /// Gives text the bytes that this encoding writes, byte order mark included.
  ///
  /// - Parameter text: UTF-8.
  public func encode(_ text: [UInt8]) -> [UInt8] {
    switch self {
    case .utf8(byteOrderMark: false): return text
    case .utf8(byteOrderMark: true): return [0xEF, 0xBB, 0xBF] + text
    case .utf16(let bigEndian):
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.count * 2 + 2)
      let append = { (unit: UInt16) in
        let high = UInt8(truncatingIfNeeded: unit >> 8)
        let low = UInt8(truncatingIfNeeded: unit)
        bytes.append(bigEndian ? high : low)
        bytes.append(bigEndian ? low : high)
      }
      append(0xFEFF)
      for unit in String(decoding: text, as: UTF8.self).utf16 { append(unit) }
      return bytes
    }
  }
}
