extension Node {
  /// The value of a key, merge keys followed, without making a `String` of any name.
  public subscript(key: StaticString) -> Node? {
    let node = resolved
    guard node.kind == .mapping else { return nil }
    return node.value(
      ofKey: UnsafeRawBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
  }
}
