import YAMLSource

extension FieldPath {
  /// The path that leads to a node, for a message about it.
  ///
  /// - Returns: `nil` where the node is not below `root`.
  static func path(to node: Node, from root: Node, below path: FieldPath) -> FieldPath? {
    if node == root { return path }
    for (index, item) in root.items.enumerated() {
      if let found = Self.path(to: node, from: item, below: path[index]) { return found }
    }
    for entry in root.entries {
      let below = path[entry.key.keyText]
      if let found = Self.path(to: node, from: entry.value, below: below) { return found }
    }
    return nil
  }
}
