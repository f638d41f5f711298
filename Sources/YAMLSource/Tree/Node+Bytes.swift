extension Node {
  /// The value of a key, merge keys followed, without making a `String` of any name.
  public subscript(key: StaticString) -> Node? {
    value(ofKey: UnsafeRawBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
  }

  /// Reads the bytes of a scalar that is a string to the API server.
  ///
  /// - Returns: what `body` gives, or `nil` where the value is anything but a string.
  public func withStringBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
    let record = tree.records[target]
    guard record.kind == .scalar else { return nil }
    let isString =
      record.style != .plain || tree.withText(of: record) { !ScalarResolver.mayBeTyped($0) }
    if isString && !record.hasTag { return tree.withText(of: record, body) }
    guard case .string(var string)? = scalar else { return nil }
    return string.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }

  /// Gives a mapping's keys and values in order, merge keys followed; a repeated key comes again.
  public func forEachEntry(_ body: (_ key: Node, _ value: Node) -> Void) {
    let mapping = target
    let records = tree.records
    guard records[mapping].kind == .mapping else { return }
    let end = Int(records[mapping].next)
    var key = mapping + 1
    while key < end {
      if tree.isMergeKey(key, records) {
        // What a merge brings in may stand behind own keys, so the order is that of `entries`.
        for entry in entries { body(entry.key, entry.value) }
        return
      }
      let value = Int(records[key].next)
      body(Node(tree: tree, index: key), Node(tree: tree, index: value))
      key = Int(records[value].next)
    }
  }
}
