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
    let isString = node.style != .plain || node.withText { !ScalarResolver.mayBeTyped($0) }
    if isString && !node.record.hasTag { return node.withText(body) }
    guard case .string(var string)? = node.scalar else { return nil }
    return string.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }
}
