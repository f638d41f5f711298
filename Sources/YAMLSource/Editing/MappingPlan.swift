/// What becomes of a mapping's own entries: which stay, and which come in.
struct MappingPlan {
  /// The value wanted for each entry in the text; `nil` where the entry goes.
  private(set) var values: [EditedNode?] = []
  /// The entries that have to be added at the end.
  private(set) var added: [EditedNode.Entry] = []

  /// Whether every entry stays and none comes in.
  var isUnchanged: Bool { added.isEmpty && values.allSatisfy { $0 != nil } }

  init(from place: Node, to node: EditedNode, anchors: AnchorChanges) {
    let own = place.ownEntries
    let wanted = node.entries
    if wanted.beginsAs(own) {
      // The usual case needs no names: every entry stays in its place.
      values = wanted.prefix(own.count).map(\.value)
      added = Array(wanted.dropFirst(own.count))
      return
    }
    if own.contains(where: \.key.isMergeKey) {
      let merged = MergedEntries(own, anchors: anchors)
      if merged.give(wanted) {
        keepMerges(own, wanted, merged)
        return
      }
    }
    let last = Self.lastPlaces(of: own)
    for (index, entry) in own.enumerated() {
      guard !entry.key.isMergeKey else {
        values.append(nil)
        continue
      }
      let name = entry.key.keyText
      let value = wanted.first { $0.key == name }?.value
      values.append(last[name] == index ? value : value.map { _ in EditedNode(entry.value) })
    }
    added = wanted.filter { last[$0.key] == nil }
  }

  /// Merge keys stay; what they give and is not wanted so is overridden by an own key.
  private mutating func keepMerges(
    _ own: [Node.Entry], _ wanted: [EditedNode.Entry], _ merged: MergedEntries
  ) {
    let last = Self.lastPlaces(of: own)
    for (index, entry) in own.enumerated() {
      let name = entry.key.keyText
      let source = EditedNode(entry.value)
      guard !entry.key.isMergeKey, merged.winners[name] == nil else {
        values.append(source)
        continue
      }
      let value = wanted.first { $0.key == name }?.value
      values.append(last[name] == index ? value : value.map { _ in source })
    }
    added = wanted.filter { entry in
      if let winner = merged.winners[entry.key] { return !entry.value.says(winner) }
      return last[entry.key] == nil
    }
  }

  private static func lastPlaces(of own: [Node.Entry]) -> [String: Int] {
    var places: [String: Int] = [:]
    for (index, entry) in own.enumerated() where !entry.key.isMergeKey {
      places[entry.key.keyText] = index
    }
    return places
  }
}
