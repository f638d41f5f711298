import YAMLSource

/// A path to fields of an object that tells items of lists apart by what they hold, not by their
/// places: `.spec.http[]? | select(.name == "primary") | .route[]?.weight`.
struct FieldPattern: Hashable, Sendable {
  enum Element: Hashable, Sendable {
    case key(String)
    case items(ItemFilter)
  }

  var elements: [Element] = []

  /// The pattern of a key below.
  subscript(key: String) -> FieldPattern { FieldPattern(elements: elements + [.key(key)]) }

  /// The pattern of items below.
  subscript(filter: ItemFilter) -> FieldPattern {
    FieldPattern(elements: elements + [.items(filter)])
  }

  /// The last key, which for items is that of their list.
  var lastKey: String? {
    for case .key(let key) in elements.reversed() { return key }
    return nil
  }

  /// Whether the pattern ends with items of a list.
  var selectsItems: Bool {
    if case .items? = elements.last { true } else { false }
  }

  /// Whether items of a list are selected on the way.
  var isInsideList: Bool {
    elements.contains { if case .items = $0 { true } else { false } }
  }

  /// The fields of an object that the pattern selects, those that are not there left out.
  func paths(in object: Value) -> [FieldPath] {
    var found: [(path: FieldPath, value: Value)] = [(FieldPath(), object)]
    for element in elements {
      found = found.flatMap { path, value -> [(path: FieldPath, value: Value)] in
        switch (element, value) {
        case (.key(let key), .mapping(let entries)):
          entries.filter { $0.key == key }.map { (path[key], $0.value) }
        case (.items(let filter), .sequence(let items)):
          filter.indices(in: items).map { (path[$0], items[$0]) }
        default: []
        }
      }
    }
    return found.map(\.path)
  }
}
