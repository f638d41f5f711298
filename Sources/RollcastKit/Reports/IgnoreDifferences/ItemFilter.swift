import YAMLSource

/// Which items of a list are meant.
enum ItemFilter: Hashable, Sendable {
  case every
  case all(ItemCondition)
  case first(ItemCondition)
  /// An item that nothing but its place tells from others.
  case at(Int)

  /// The places of these items in a list.
  func indices(in items: [Value]) -> [Int] {
    switch self {
    case .every: Array(items.indices)
    case .all(let condition): items.indices.filter { condition.holds(for: items[$0]) }
    case .first(let condition):
      items.firstIndex(where: condition.holds).map { [$0] } ?? []
    case .at(let index): items.indices.contains(index) ? [index] : []
    }
  }
}

/// What an item holds; only mappings hold anything.
enum ItemCondition: Hashable, Sendable {
  /// All of these fields.
  case fields([ItemField])
  /// No name, or an empty one.
  case unnamed
  /// A route that has a match with all of these fields.
  case anyMatch([ItemField])

  func holds(for item: Value) -> Bool {
    switch self {
    case .fields(let fields): fields.allSatisfy { $0.isHeld(by: item) }
    case .unnamed:
      switch item["name"] {
      case nil, .scalar(.null)?, .string("")?: true
      default: false
      }
    case .anyMatch(let fields):
      item["match"]?.items.contains { match in fields.allSatisfy { $0.isHeld(by: match) } } ?? false
    }
  }
}

/// A field of an item with its value; `nil` where it is missing or null.
struct ItemField: Hashable, Sendable {
  let path: [String]
  let value: Value?

  init(_ path: String..., value: Value?) {
    self.path = path
    self.value = value == .scalar(.null) ? nil : value
  }

  func isHeld(by item: Value) -> Bool {
    guard case .mapping = item else { return false }
    var found: Value? = item
    for key in path { found = found?[key] }
    return found == value || (value == nil && found == .scalar(.null))
  }
}
