/// The line breaks of YAML 1.1: LF, CR, CRLF, NEL, LS and PS (section 5.4).
enum LineBreaks {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The high bit of each byte of a word that may end a line: the last byte of a break, or CR.
  @inline(__always)
  static func candidates(in word: UInt64) -> UInt64 {
    let usual = matches(word, 0x0A) | matches(word, 0x0D)
    if word & highBits == 0 { return usual }
    return usual | matches(word, 0x85) | matches(word, 0xA8) | matches(word, 0xA9)
  }

  /// The high bit of each byte that equals `byte`, exactly.
  @inline(__always)
  private static func matches(_ word: UInt64, _ byte: UInt64) -> UInt64 {
    let difference = word ^ (ones &* byte)
    return ~(((difference & ~highBits) &+ ~highBits) | difference) & highBits
  }

  /// Whether no line ends in the eight bytes at an offset.
  static func hasNone(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    candidates(in: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) == 0
  }

  /// Whether a line ends with a byte.
  static func endsLine(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    bytes[offset] == UInt8(ascii: "\n") || isUnusual(bytes, at: offset)
  }

  /// Whether a break other than LF ends with a byte; of CRLF the CR is none.
  static func isUnusual(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: "\r"):
      offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n")
    case 0x85: offset > 0 && bytes[offset - 1] == 0xC2
    case 0xA8, 0xA9: offset > 1 && bytes[offset - 1] == 0x80 && bytes[offset - 2] == 0xE2
    default: false
    }
  }

  /// Whether a line break begins at a byte.
  static func begins(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    bytes[offset] == UInt8(ascii: "\n") || bytes[offset] == UInt8(ascii: "\r")
      || isWideBreak(bytes, startingAt: offset)
  }

  /// The end of an anchor or a tag that begins at a place.
  static func endOfProperty(_ bytes: UnsafeRawBufferPointer, from start: Int, to limit: Int) -> Int
  {
    let isAnchor = bytes[start] == UInt8(ascii: "&")
    var end = start + 1
    while end < limit,
      isAnchor
        ? isOfName(bytes[end]) : !" \t,[]{}".utf8.contains(bytes[end]) && !begins(bytes, at: end)
    {
      end += 1
    }
    return end
  }

  /// Whether libyaml takes a byte as a part of an anchor's name; what else follows is content, as in
  /// `&a:b`.
  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Whether NEL, LS or PS begins at a byte.
  static func isWideBreak(_ bytes: UnsafeRawBufferPointer, startingAt offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    switch bytes[offset] {
    case 0xC2: return offset + 1 < bytes.count && bytes[offset + 1] == 0x85
    case 0xE2: return offset + 2 < bytes.count && isUnusual(bytes, at: offset + 2)
    default: return false
    }
  }

  /// Whether a byte order mark stands at a place.
  static func isByteOrderMark(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    offset + 3 <= bytes.count && bytes[offset] == 0xEF && bytes[offset + 1] == 0xBB
      && bytes[offset + 2] == 0xBF
  }

  /// The offset behind the line that holds `offset`.
  static func nextLine(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int {
    var place = offset
    while place < bytes.count {
      if endsLine(bytes, at: place) { return place + 1 }
      place += 1
    }
    return place
  }
}
