import YAMLSource

/// Which items of two lists belong together.
struct ListAlignment {
  /// What becomes of an item, by its places in the lists.
  enum Part: Hashable {
    case kept(old: Int, new: Int)
    case removed(Int)
    case added(Int)
  }

  /// In the order of both lists.
  private(set) var parts: [Part] = []
  private let old: [Value]
  private let new: [Value]

  /// Items that are equal belong together; between those, items that resemble each other; and where
  /// as many nameless ones are left on both sides, those by their order.
  init(from old: [Value], to new: [Value]) {
    self.old = old
    self.new = new
    align(old.indices, new.indices, matching: ==) { list, old, new in
      list.align(old, new, matching: { $0.resembles($1) }) { $0.alignByOrder($1, $2) }
    }
  }

  private typealias Rest = (inout ListAlignment, Range<Int>, Range<Int>) -> Void

  /// Keeps items that match, in an order that both lists have; `rest` sees to those between them.
  private mutating func align(
    _ before: Range<Int>, _ after: Range<Int>, matching: (Value, Value) -> Bool, rest: Rest
  ) {
    let difference = new[after].difference(from: old[before], by: matching)
    let gone = Set(difference.removals.map { before.lowerBound + $0.offset })
    let come = Set(difference.insertions.map { after.lowerBound + $0.offset })
    let kept = zip(before.filter { !gone.contains($0) }, after.filter { !come.contains($0) })
    var (place, other) = (before.lowerBound, after.lowerBound)
    for (old, new) in kept {
      rest(&self, place..<old, other..<new)
      parts.append(.kept(old: old, new: new))
      (place, other) = (old + 1, new + 1)
    }
    rest(&self, place..<before.upperBound, other..<after.upperBound)
  }

  private mutating func alignByOrder(_ before: Range<Int>, _ after: Range<Int>) {
    let isNameless =
      !old[before].contains(where: \.hasName) && !new[after].contains(where: \.hasName)
    if before.count == after.count, isNameless {
      parts += zip(before, after).map { .kept(old: $0, new: $1) }
    } else {
      parts += before.map(Part.removed) + after.map(Part.added)
    }
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}

extension Value {
  /// Whether a list's item can be told from others by its `name`.
  fileprivate var hasName: Bool { self["name"]?.string != nil }

  /// Whether another value may be what became of this one: a mapping of the same name or, where
  /// neither has one, with at least half of its scalars the same.
  fileprivate func resembles(_ other: Value) -> Bool {
    guard case .mapping = self, case .mapping = other else { return self == other }
    if hasName || other.hasName { return self["name"] == other["name"] }
    let (own, others) = (leaves(), other.leaves())
    return 2 * own.intersection(others).count >= max(own.count, others.count)
  }

  private struct Leaf: Hashable {
    let path: FieldPath
    let value: Value
  }

  private func leaves(at path: FieldPath = FieldPath()) -> Set<Leaf> {
    switch self {
    case .scalar: [Leaf(path: path, value: self)]
    case .sequence(let items):
      items.enumerated().reduce(into: []) { $0.formUnion($1.element.leaves(at: path[$1.offset])) }
    case .mapping(let entries):
      entries.reduce(into: []) { $0.formUnion($1.value.leaves(at: path[$1.key])) }
    }
  }
}
