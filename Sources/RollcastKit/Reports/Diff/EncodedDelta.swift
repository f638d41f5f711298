import YAMLSource

/// Two texts as the bytes of their files, and what they have in common.
struct EncodedDelta {
  let old: [UInt8]
  let new: [UInt8]
  let delta: TextDelta

  /// - Parameters:
  ///   - delta: what the texts have in common as UTF-8.
  ///   - old: the old text as UTF-8.
  ///   - new: the new text as UTF-8.
  init(_ delta: TextDelta, from old: [UInt8], to new: [UInt8], encoding: Encoding) {
    if encoding == .utf8(byteOrderMark: false) {
      (self.old, self.new, self.delta) = (old, new, delta)
      return
    }
    (self.old, self.new) = (encoding.encode(old), encoding.encode(new))
    var (before, after) = (Offsets(old, encoding), Offsets(new, encoding))
    self.delta = delta.mapped(old: { before.offset($0) }, new: { after.offset($0) })
  }

  /// Turns offsets in UTF-8, each at the start of a character and none below the one before, into
  /// those of another encoding.
  private struct Offsets {
    private let text: [UInt8]
    private let isWide: Bool
    private var place = 0
    private var encoded: Int

    init(_ text: [UInt8], _ encoding: Encoding) {
      self.text = text
      isWide = if case .utf16 = encoding { true } else { false }
      encoded = isWide ? 2 : 3
    }

    mutating func offset(_ offset: Int) -> Int {
      while place < offset {
        encoded += isWide ? Self.wideCount(text[place]) : 1
        place += 1
      }
      return encoded
    }

    /// The bytes of UTF-16 that a byte of UTF-8 begins: a surrogate pair has two units, and bytes
    /// that go on with a character begin none.
    private static func wideCount(_ byte: UInt8) -> Int {
      byte & 0xC0 == 0x80 ? 0 : byte < 0xF0 ? 2 : 4
    }
  }
}
