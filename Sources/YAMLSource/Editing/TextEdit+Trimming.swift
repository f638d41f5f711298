extension TextEdit {
  /// This edit without the characters that are the same before and after it at both ends.
  func trimmed(in bytes: UnsafeRawBufferPointer) -> TextEdit {
    let old = bytes[range]
    var head = zip(old, replacement).prefix { $0 == $1 }.count
    while head > 0,
      head < old.count && old[range.lowerBound + head] & 0xC0 == 0x80
        || head < replacement.count && replacement[head] & 0xC0 == 0x80
    { head -= 1 }
    let limit = min(old.count, replacement.count) - head
    var tail = 0
    while tail < limit,
      old[range.upperBound - 1 - tail] == replacement[replacement.count - 1 - tail]
    { tail += 1 }
    while tail > 0, replacement[replacement.count - tail] & 0xC0 == 0x80 { tail -= 1 }
    return TextEdit(
      range.lowerBound + head..<range.upperBound - tail,
      Array(replacement[head..<replacement.count - tail]))
  }
}
