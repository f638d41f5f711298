import YAMLSource

/// The fields that a template sets in the structs being written, the innermost struct's last.
///
/// Most fields of most structs are not set, so a bit for each tells that at once.
struct SetFields {
  /// What has to be put back when a struct is done.
  struct Outer {
    fileprivate let bits: UInt64
    fileprivate let base: Int
  }

  private var bits: UInt64 = 0
  private var base = 0
  private var entries: [(index: Int, node: Node)] = []

  /// How many fields of the innermost struct are set.
  var count: Int { bits.nonzeroBitCount }

  mutating func begin() -> Outer {
    let outer = Outer(bits: bits, base: base)
    (bits, base) = (0, entries.count)
    return outer
  }

  mutating func end(_ outer: Outer) {
    entries.removeLast(entries.count - base)
    (bits, base) = (outer.bits, outer.base)
  }

  func contains(_ index: Int) -> Bool { bits & 1 << UInt64(index) != 0 }

  /// Sets a field of the innermost struct, or unsets it; the last call for a field counts.
  mutating func set(_ index: Int, _ node: Node?) {
    if contains(index) { entries[base...].removeAll { $0.index == index } }
    bits &= ~(1 << UInt64(index))
    guard let node else { return }
    bits |= 1 << UInt64(index)
    entries.append((index, node))
  }

  subscript(index: Int) -> Node? {
    guard contains(index) else { return nil }
    return entries.last { $0.index == index }?.node
  }
}
