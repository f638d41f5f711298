#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finding a key is what reading a manifest spends its time on, so it works on the bare records: a
/// ``Node`` for each key that is looked at would cost more than the comparison.
extension Tree {
  typealias Records = UnsafeBufferPointer<Record>

  /// The value of a key in a mapping, merge keys followed; the last one where a key is repeated.
  func value(ofKey name: UnsafeRawBufferPointer, in mapping: Int) -> Int? {
    value(ofKey: name, in: mapping, records)
  }

  private func value(
    ofKey name: UnsafeRawBufferPointer, in mapping: Int, _ records: Records
  ) -> Int? {
    // Only a name that a boolean or a number may have needs more than its bytes compared.
    let mayBeTyped = ScalarResolver.mayBeTypedKey(name)
    var found: Int?
    var key = mapping + 1
    let end = Int(records[mapping].next)
    while key < end {
      let value = Int(records[key].next)
      if isMergeKey(key, records) {
        found = mergedValue(ofKey: name, in: value, records) ?? found
      } else if mayBeTyped ? isKey(key, name, records) : isWritten(key, name, records) {
        found = value
      }
      key = Int(records[value].next)
    }
    return found
  }

  private func mergedValue(
    ofKey name: UnsafeRawBufferPointer, in value: Int, _ records: Records
  ) -> Int? {
    let node = resolved(value)
    if records[node].kind == .mapping { return self.value(ofKey: name, in: node, records) }
    guard records[node].kind == .sequence else { return nil }
    var item = node + 1
    while item < Int(records[node].next) {
      let mapping = resolved(item)
      if records[mapping].kind == .mapping,
        let value = self.value(ofKey: name, in: mapping, records)
      {
        return value
      }
      item = Int(records[item].next)
    }
    return nil
  }

  /// Whether a key is `name`. A plain key with a meaning of its own (`on`, `1`) is compared by that.
  func isKey(_ key: Int, _ name: UnsafeRawBufferPointer, _ records: Records) -> Bool {
    let record = records[resolved(key)]
    guard record.kind == .scalar else { return false }
    let isString =
      record.style != .plain || record.hasTag
      || withText(of: record) { !ScalarResolver.mayBeTyped($0) }
    if isString { return isWritten(key, name, records) }
    return Node(tree: self, index: key).keyText == String(decoding: name, as: UTF8.self)
  }

  /// Whether a key has these bytes.
  @inline(__always)
  private func isWritten(
    _ key: Int, _ name: UnsafeRawBufferPointer, _ records: Records
  ) -> Bool {
    let record = records[resolved(key)]
    guard record.kind == .scalar, Int(record.length) == name.count else { return false }
    return name.isEmpty
      || withText(of: record) { memcmp($0.baseAddress!, name.baseAddress!, name.count) == 0 }
  }

  /// Whether a key asks for a merge: a plain `<<`, or one tagged so.
  @inline(__always)
  func isMergeKey(_ key: Int, _ records: Records) -> Bool {
    // Nearly every key is told apart by its length.
    records[key].length == 2 && isWrittenAsMerge(key, records)
  }

  private func isWrittenAsMerge(_ key: Int, _ records: Records) -> Bool {
    let record = records[key]
    guard record.kind == .scalar, record.style == .plain || record.hasTag,
      withText(of: record, { $0.elementsEqual("<<".utf8) })
    else { return false }
    guard record.hasTag else { return true }
    return tags[key] == ScalarResolver.mergeTag || record.style == .plain && tags[key] == "!"
  }

  /// Whether a mapping's entries are not just those that are written in it.
  func hasMergeOrRepeatedKey(_ mapping: Int) -> Bool {
    var mayBeTyped = false
    var key = mapping + 1
    let end = Int(records[mapping].next)
    while key < end {
      if isMergeKey(key, records) { return true }
      let record = records[resolved(key)]
      if record.style == .plain, !mayBeTyped {
        mayBeTyped = record.hasTag || withText(of: record, ScalarResolver.mayBeTyped)
      }
      key = Int(records[Int(records[key].next)].next)
    }
    // Up to here comparing all with all is cheaper than making a set of strings.
    let isSmall = records[mapping].link <= 2 * 32
    return isSmall && !mayBeTyped ? hasRepeatedBytes(mapping) : hasRepeatedText(mapping)
  }

  /// Whether two keys have the same bytes.
  private func hasRepeatedBytes(_ mapping: Int) -> Bool {
    var key = mapping + 1
    let end = Int(records[mapping].next)
    while key < end {
      let isRepeated = withText(of: records[resolved(key)]) { text in
        var other = mapping + 1
        while other < key {
          if isWritten(other, text, records) { return true }
          other = Int(records[Int(records[other].next)].next)
        }
        return false
      }
      if isRepeated { return true }
      key = Int(records[Int(records[key].next)].next)
    }
    return false
  }

  private func hasRepeatedText(_ mapping: Int) -> Bool {
    var texts: Set<String> = []
    var key = mapping + 1
    let end = Int(records[mapping].next)
    while key < end {
      if !texts.insert(Node(tree: self, index: key).keyText).inserted { return true }
      key = Int(records[Int(records[key].next)].next)
    }
    return false
  }
}
