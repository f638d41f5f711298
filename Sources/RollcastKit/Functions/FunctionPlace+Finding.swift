import YAMLSource

extension FunctionPlace {
  /// The item and field that begin at a place in the text.
  ///
  /// - Returns: `nil` where none of the items does, or holds something that does.
  static func find(_ location: SourceLocation?, in manifests: [Manifest]) -> FunctionPlace? {
    guard let location else { return nil }
    for manifest in manifests {
      guard let path = path(to: location, from: manifest.root, FieldPath()) else { continue }
      return FunctionPlace(manifest, field: path.elements.isEmpty ? nil : path)
    }
    return nil
  }

  /// The outermost node counts, since a collection begins where its first child does.
  private static func path(
    to location: SourceLocation, from node: Node, _ path: FieldPath
  ) -> FieldPath? {
    if node.location == location { return path }
    // What an alias stands for is written elsewhere.
    if node.kind == .alias { return nil }
    for entry in node.ownEntries {
      if let found = self.path(to: location, from: entry.value, path[entry.key.keyText]) {
        return found
      }
    }
    for (place, item) in node.items.enumerated() {
      if let found = self.path(to: location, from: item, path[place]) { return found }
    }
    return nil
  }
}
