import YAMLSource

/// Finds the patterns that select exactly the fields in which an object's later states differ from
/// the object.
struct ChangedFields {
  private(set) var patterns: [FieldPattern] = []

  /// - Parameters:
  ///   - object: the object as its manifest has it.
  ///   - states: the same object as the controller leaves it.
  init(of object: EditedNode, in states: [EditedNode]) {
    compare(object, states, at: FieldPattern())
  }

  private mutating func compare(
    _ before: EditedNode, _ states: [EditedNode], at pattern: FieldPattern
  ) {
    let changed = states.filter { !$0.says(before) }
    if changed.isEmpty { return }
    if before.isMapping, changed.allSatisfy(\.isMapping) {
      compareEntries(before, changed, at: pattern)
    } else if before.isSequence, changed.allSatisfy(\.isSequence),
      let list = ChangedItems(before.items, changed.map(\.items), key: pattern.lastKey ?? "")
    {
      patterns += list.loose.map { pattern[$0] }
      for item in list.kept { compare(item.before, item.states, at: pattern[item.filter]) }
    } else {
      patterns.append(pattern)
    }
  }

  private mutating func compareEntries(
    _ before: EditedNode, _ states: [EditedNode], at pattern: FieldPattern
  ) {
    var keys = before.entries.map(\.key)
    for state in states {
      for entry in state.entries where !keys.contains(entry.key) { keys.append(entry.key) }
    }
    for key in keys {
      var values = ([before] + states).map { $0[key] }
      // Outside of lists an empty mapping is as good as none: Argo CD merges what Git says into
      // what is there. So only the entries of a mapping that comes in are the controller's.
      if !pattern.isInsideList, values.contains(where: { $0?.isMapping ?? false }) {
        values = values.map { $0.flatMap { $0.isNull ? nil : $0 } ?? EditedNode([:]) }
      }
      let present = values.compactMap { $0 }
      if present.count == values.count {
        compare(present[0], Array(present.dropFirst()), at: pattern[key])
      } else {
        patterns.append(pattern[key])
      }
    }
  }
}
