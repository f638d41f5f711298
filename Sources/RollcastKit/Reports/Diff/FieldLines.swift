import YAMLSource

/// Finds the lines that fields stand on.
struct FieldLines {
  /// Why a line differs.
  struct Reason: Hashable, Sendable {
    let side: DiffLine.Side
    /// Counted from 1 in the text of that side.
    let line: Int
    let reason: String
  }

  let before: ManifestStream
  let after: ManifestStream

  /// The reasons why fields differ, by the place of the input that they stand in.
  func reasons(of objects: [ObjectDiff]) -> [Int: [Reason]] {
    var placeOfSource: [ObjectIdentifier: Int] = [:]
    for stream in [before, after] {
      for (place, source) in stream.sources.enumerated() {
        placeOfSource[ObjectIdentifier(source)] = place
      }
    }
    var reasons: [Int: [Reason]] = [:]
    for change in objects.flatMap(\.changes) {
      let (stream, side) = change.field.to == nil ? (before, DiffLine.Side.old) : (after, .new)
      guard let root = stream.place(of: change.object).map({ stream.manifests[$0].root }),
        let node = root.node(at: change.field.path),
        let place = placeOfSource[ObjectIdentifier(node.source)]
      else { continue }
      reasons[place, default: []].append(
        Reason(side: side, line: node.location.line, reason: change.reason))
    }
    return reasons
  }
}

extension Node {
  /// The key or, for an item of a list, the value that a path leads to.
  fileprivate func node(at path: FieldPath) -> Node? {
    var node: Node? = self
    var found: Node?
    for element in path.elements {
      switch element {
      case .key(let key):
        let entry = node?.entries.first { $0.key.keyText == key }
        (node, found) = (entry?.value, entry?.key)
      case .index(let place):
        let items = node?.items ?? []
        node = items.indices.contains(place) ? items[place] : nil
        found = node
      }
    }
    return found
  }
}
