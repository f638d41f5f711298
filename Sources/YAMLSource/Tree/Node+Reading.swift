extension Node {
  /// One key and its value in a mapping.
  public struct Entry: Hashable, Sendable {
    // One handle for both, since a handle is a reference that is counted.
    private let tree: Tree
    private let keyIndex: Int
    private let valueIndex: Int

    init(key: Node, value: Node) {
      tree = key.tree
      keyIndex = key.index
      valueIndex = value.index
    }

    /// The key's node.
    public var key: Node { Node(tree: tree, index: keyIndex) }
    /// The value's node.
    public var value: Node { Node(tree: tree, index: valueIndex) }

    public static func == (left: Entry, right: Entry) -> Bool {
      left.key == right.key && left.value == right.value
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(key)
      hasher.combine(valueIndex)
    }
  }

  /// The nodes directly inside, in the order of the text; a mapping's keys and values alternate.
  public var children: [Node] { kind == .alias ? [] : children(of: index) }

  private func children(of parent: Int) -> [Node] {
    let record = tree.records[parent]
    var children: [Node] = []
    children.reserveCapacity(Int(record.link))
    var child = parent + 1
    while child < Int(record.next) {
      children.append(Node(tree: tree, index: child))
      child = Int(tree.records[child].next)
    }
    return children
  }

  /// A sequence's items, an alias followed first; empty for anything else.
  public var items: [Node] {
    isSequence ? children(of: target) : []
  }

  /// The entries written in a mapping itself, `<<` not followed; empty for anything else.
  public var ownEntries: [Entry] {
    let mapping = target
    let record = tree.records[mapping]
    guard record.kind == .mapping else { return [] }
    var entries: [Entry] = []
    entries.reserveCapacity(Int(record.link) / 2)
    var key = mapping + 1
    while key < Int(record.next) {
      let value = Int(tree.records[key].next)
      entries.append(
        Entry(key: Node(tree: tree, index: key), value: Node(tree: tree, index: value)))
      key = Int(tree.records[value].next)
    }
    return entries
  }

  /// The entries that a mapping has once its merge keys are followed, each key once.
  ///
  /// A key that comes again, by a merge or by repetition, takes the later value and keeps its
  /// first place, as sigs.k8s.io/yaml's decoder does it (goyaml.v2, decode.go, mapping and merge).
  public var entries: [Entry] {
    let own = ownEntries
    if own.isEmpty || !tree.hasMergeOrRepeatedKey(target) { return own }
    var merged: [Entry] = []
    var places: [String: Int] = [:]
    func put(_ entry: Entry) {
      let name = entry.key.keyText
      if let place = places[name] {
        merged[place] = entry
      } else {
        places[name] = merged.count
        merged.append(entry)
      }
    }
    for entry in own {
      if !entry.key.isMergeKey {
        put(entry)
      } else if entry.value.isMapping {
        entry.value.entries.forEach(put)
      } else {
        for item in entry.value.items.reversed() { item.entries.forEach(put) }
      }
    }
    return merged
  }

  /// The value of a key, merge keys followed; the last one where a key is repeated.
  public subscript(key: String) -> Node? {
    let value = key.utf8.withContiguousStorageIfAvailable {
      self.value(ofKey: UnsafeRawBufferPointer($0))
    }
    if let value { return value }
    var key = key
    return key.withUTF8 { self.value(ofKey: UnsafeRawBufferPointer($0)) }
  }

  func value(ofKey name: UnsafeRawBufferPointer) -> Node? {
    let mapping = target
    guard tree.records[mapping].kind == .mapping,
      let value = tree.value(ofKey: name, in: mapping)
    else { return nil }
    return Node(tree: tree, index: value)
  }

  /// The item at a place of a sequence, or `nil` behind its end.
  public subscript(item: Int) -> Node? {
    let items = items
    return items.indices.contains(item) ? items[item] : nil
  }
}
