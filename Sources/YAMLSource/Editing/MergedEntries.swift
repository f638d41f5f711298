/// The entries that come into a mapping by its merge keys once all edits are made.
struct MergedEntries {
  /// The values that no later key of the mapping's own overrides.
  private(set) var winners: [String: EditedNode] = [:]
  /// All keys that a merge brings; without an own key they would show again.
  private var names: Set<String> = []
  private let ownKeys: Set<String>
  private var isWhole = true

  init(_ own: [Node.Entry], anchors: AnchorChanges) {
    ownKeys = Set(own.filter { !$0.key.isMergeKey }.map(\.key.keyText))
    for entry in own {
      guard entry.key.isMergeKey else {
        winners[entry.key.keyText] = nil
        continue
      }
      let sources = entry.value.isMapping ? [entry.value] : entry.value.items.reversed()
      for source in sources {
        guard let value = anchors.value(of: source), value.isMapping == source.isMapping else {
          isWhole = false
          continue
        }
        for merged in value.entries {
          winners[merged.key] = merged.value
          names.insert(merged.key)
        }
      }
    }
  }

  /// Whether the merge keys can stay where these entries are wanted.
  func give(_ wanted: [EditedNode.Entry]) -> Bool {
    isWhole && names.allSatisfy { name in wanted.contains { $0.key == name } }
      && winners.allSatisfy { name, value in
        guard let entry = wanted.first(where: { $0.key == name }) else { return false }
        return !ownKeys.contains(name) || entry.value.says(value)
      }
  }
}
