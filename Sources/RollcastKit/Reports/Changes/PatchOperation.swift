import YAMLSource

/// One operation of a JSON Patch.
///
/// Source: RFC 6902, section 4.
package struct PatchOperation: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case add, remove, replace
  }

  package let kind: Kind
  package let path: FieldPath
  /// What comes in; `nil` for a removal.
  package let value: Value?

  /// The operations that make one value of an object another, one after the other.
  ///
  /// - Parameters:
  ///   - before: the value as it is.
  ///   - after: the value as it is to be.
  ///   - path: where the value stands in the object.
  /// - Returns: none where only the order of keys differs, which JSON does not know.
  package static func operations(
    from before: Value, to after: Value, at path: FieldPath = FieldPath()
  ) -> [PatchOperation] {
    switch (before, after) {
    case _ where before == after: []
    case (.mapping(let old), .mapping(let new)): operations(from: old, to: new, at: path)
    case (.sequence(let old), .sequence(let new)): operations(from: old, to: new, at: path)
    // A null may be gone where the patch is applied, and adding holds in both cases; a list's item
    // would be another then.
    case (.scalar(.null), _) where path.endsWithKey: [.init(kind: .add, path: path, value: after)]
    default: [.init(kind: .replace, path: path, value: after)]
    }
  }

  private static func operations(
    from old: [Value.Entry], to new: [Value.Entry], at path: FieldPath
  ) -> [PatchOperation] {
    let kept = old.flatMap { entry in
      guard let after = new.first(where: { $0.key == entry.key }) else {
        return [PatchOperation(kind: .remove, path: path[entry.key], value: nil)]
      }
      return operations(from: entry.value, to: after.value, at: path[entry.key])
    }
    let added = new.filter { entry in !old.contains { $0.key == entry.key } }
    return kept + added.map { .init(kind: .add, path: path[$0.key], value: $0.value) }
  }

  /// Items go from the last to the first and come in from the first to the last, so that each place
  /// holds when its turn comes; what stays is changed in the places of the new list.
  private static func operations(
    from old: [Value], to new: [Value], at path: FieldPath
  ) -> [PatchOperation] {
    var (removals, additions, changes): ([Self], [Self], [Self]) = ([], [], [])
    for part in ListAlignment(from: old, to: new).parts {
      switch part {
      case .removed(let place):
        removals.append(.init(kind: .remove, path: path[place], value: nil))
      case .added(let place):
        additions.append(.init(kind: .add, path: path[place], value: new[place]))
      case .kept(let place, let other):
        changes += operations(from: old[place], to: new[other], at: path[other])
      }
    }
    return removals.reversed() + additions + changes
  }
}

extension FieldPath {
  fileprivate var endsWithKey: Bool { if case .key? = elements.last { true } else { false } }

  /// The path as a JSON Pointer.
  ///
  /// Source: RFC 6901, section 3: `~` becomes `~0` and `/` becomes `~1`.
  package var jsonPointer: String {
    var text = ""
    for element in elements {
      text += "/"
      switch element {
      case .index(let index): text += String(index)
      case .key(let key):
        for character in key.unicodeScalars {
          switch character {
          case "~": text += "~0"
          case "/": text += "~1"
          default: text.unicodeScalars.append(character)
          }
        }
      }
    }
    return text
  }
}
