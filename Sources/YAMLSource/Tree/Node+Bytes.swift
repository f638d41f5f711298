extension Node {
  /// The value of a key, merge keys followed, without making a `String` of any name.
  public subscript(key: StaticString) -> Node? {
    let node = resolved
    guard node.kind == .mapping else { return nil }
    return node.value(
      ofKey: UnsafeRawBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
  }

  /// Reads the bytes of a scalar that is a string to the API server.
  ///
  /// - Returns: what `body` gives, or `nil` where the value is anything but a string.
  public func withStringBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
    let node = resolved
    guard node.kind == .scalar else { return nil }
    if !node.record.hasTag, node.withText({ node.isPlainlyAString($0) }) {
      return node.withText(body)
    }
    guard case .string(var string)? = node.scalar else { return nil }
    return string.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }

  /// Whether text needs no resolving: it is quoted, or too long and too wordy to be anything else.
  private func isPlainlyAString(_ text: UnsafeRawBufferPointer) -> Bool {
    guard style == .plain else { return true }
    guard let first = text.first else { return false }
    if text.count > 5 && (first | 0x20) >= UInt8(ascii: "a") && (first | 0x20) <= UInt8(ascii: "z")
    {
      return true
    }
    return !ScalarResolver.mayBeTyped(first)
  }
}
