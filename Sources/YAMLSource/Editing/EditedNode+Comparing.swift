extension EditedNode {
  /// Whether this means what a node in the source means; the order of keys does not count.
  func says(_ node: Node) -> Bool {
    switch content {
    case .source(let own): own.says(node)
    case .scalar(let scalar, _): node.scalar == scalar
    case .sequence(let items, _): node.isSequence && says(items, node.items)
    case .mapping(let entries, _): node.isMapping && says(entries, node)
    }
  }

  /// Whether this means what another edited node means; the order of keys does not count.
  public func says(_ other: EditedNode) -> Bool {
    if case .source(let node) = other.content { return says(node) }
    if case .source(let node) = content { return other.says(node) }
    if isSequence {
      let (items, others) = (items, other.items)
      return other.isSequence && items.count == others.count
        && zip(items, others).allSatisfy { $0.says($1) }
    }
    guard isMapping else { return scalar == other.scalar && !other.isSequence && !other.isMapping }
    let (entries, others) = (entries, other.entries)
    return other.isMapping && entries.count == others.count
      && entries.allSatisfy { entry in
        others.contains { $0.key == entry.key && entry.value.says($0.value) }
      }
  }

  private func says(_ items: [EditedNode], _ nodes: [Node]) -> Bool {
    items.count == nodes.count && zip(items, nodes).allSatisfy { $0.says($1) }
  }

  private func says(_ entries: [Entry], _ node: Node) -> Bool {
    let own = node.ownEntries
    if own.count == entries.count, entries.beginsAs(own) {
      return zip(entries, own).allSatisfy { $0.value.says($1.value) }
    }
    return entries.count == node.entries.count
      && entries.allSatisfy { entry in node[entry.key].map { entry.value.says($0) } ?? false }
  }
}

extension Node {
  /// Whether two nodes of the source mean the same; the order of keys does not count.
  func says(_ other: Node) -> Bool {
    let (left, right) = (resolved, other.resolved)
    if left == right { return true }
    guard left.kind == right.kind else { return false }
    switch left.kind {
    case .scalar, .alias: return left.scalar == right.scalar
    case .sequence:
      let (items, others) = (left.items, right.items)
      return items.count == others.count && zip(items, others).allSatisfy { $0.says($1) }
    case .mapping:
      let entries = left.entries
      return entries.count == right.entries.count
        && entries.allSatisfy { entry in right[entry.key.keyText]?.says(entry.value) ?? false }
    }
  }
}

extension [EditedNode.Entry] {
  /// Whether these entries begin with those that a mapping has in the text, each once and in order.
  func beginsAs(_ own: [Node.Entry]) -> Bool {
    count >= own.count && zip(self, own).allSatisfy { $0.origin == $1.key }
  }
}
