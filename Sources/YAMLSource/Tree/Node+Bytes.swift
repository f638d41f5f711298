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

  /// Gives a mapping's keys and values in order, merge keys followed; a repeated key comes again.
  public func forEachEntry(_ body: (_ key: Node, _ value: Node) -> Void) {
    let node = resolved
    guard node.kind == .mapping else { return }
    let end = Int(node.record.next)
    var place = node.index + 1
    while place < end {
      let key = Node(tree: tree, index: place)
      if key.isMergeKey {
        // What a merge brings in may stand behind own keys, so the order is that of `entries`.
        for entry in node.entries { body(entry.key, entry.value) }
        return
      }
      let value = Node(tree: tree, index: Int(key.record.next))
      body(key, value)
      place = Int(value.record.next)
    }
  }

  /// Whether the value is null, found without resolving what cannot be.
  public var isWrittenNull: Bool {
    let node = resolved
    let record = node.record
    guard record.kind == .scalar else { return false }
    if record.hasTag { return node.isNull }
    return record.style == .plain
      && (record.length == 0 || record.length == 1 || record.length == 4)
      && node.isNull
  }
}
