/// Turns libyaml's marks, which count Unicode scalars, into byte offsets.
///
/// libyaml's marks never go back, so one walk over the text serves a whole document; plain ASCII
/// needs none.
struct MarkCursor {
  private let bytes: UnsafeRawBufferPointer
  private let base: Int
  private let isASCII: Bool
  private var index = 0
  private var offset = 0

  init(_ bytes: UnsafeRawBufferPointer, base: Int) {
    self.bytes = bytes
    self.base = base
    isASCII = Self.isASCII(bytes)
  }

  /// The byte offset in the source of a mark's index.
  mutating func offset(of mark: Int) -> Int {
    if isASCII { return base + min(mark, bytes.count) }
    while index < mark && offset < bytes.count {
      offset += 1
      while offset < bytes.count && bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      index += 1
    }
    return base + offset
  }

  private static func isASCII(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var place = 0
    while place + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { return false }
      place += 8
    }
    return bytes[place...].allSatisfy { $0 < 0x80 }
  }
}
