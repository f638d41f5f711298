import YAMLSource

/// How the items of a list fare in later states of it.
struct ChangedItems {
  /// An item that stays in its place among those that do.
  struct Kept {
    let filter: ItemFilter
    let before: EditedNode
    let states: [EditedNode]
  }

  /// The items that come, go, move or multiply: they can only be ignored whole.
  private(set) var loose: [ItemFilter] = []
  /// The other items that change.
  private(set) var kept: [Kept] = []

  private let before: [EditedNode]
  private let states: [[EditedNode]]
  private let values: [Value]
  private let stateValues: [[Value]]
  /// For each state the places that its items have in the list before; `nil` for new ones.
  private let origins: [[Int?]]
  private var loosePlaces: Set<Int>

  /// - Parameter key: the key that the list stands under.
  /// - Returns: `nil` where items cannot be told apart.
  init?(_ before: [EditedNode], _ states: [[EditedNode]], key: String) {
    self.before = before
    self.states = states
    values = before.map(\.value)
    stateValues = states.map { $0.map(\.value) }
    var places: [Node: Int] = [:]
    for (place, item) in before.enumerated() {
      if let origin = item.origin { places[origin] = place }
    }
    origins = states.map { $0.map { item in item.origin.flatMap { places[$0] } } }
    loosePlaces = Self.loosePlaces(count: before.count, origins)
    guard findLoose(key), findKept(key) else { return nil }
  }

  private static func loosePlaces(count: Int, _ origins: [[Int?]]) -> Set<Int> {
    var loose = Set(
      (0..<count).filter { place in
        origins.contains { state in state.count { $0 == place } != 1 }
      })
    for state in origins {
      var next = count
      // The controller moves items to the front: one that stands before a lower place was moved.
      for place in state.reversed().compactMap({ $0 }) where !loose.contains(place) {
        if place > next { loose.insert(place) } else { next = place }
      }
    }
    return loose
  }

  private mutating func findLoose(_ key: String) -> Bool {
    while let item = looseItems.first(where: { !isLoose($0) }) {
      let filters = ItemCondition.candidates(for: item, in: key).map(ItemFilter.all)
      if let filter = filters.first(where: selectsOnlyLoose) {
        loose.append(filter)
      } else if let filter = filters.last {
        // Items that nothing tells from a loose one are loose, too.
        loosePlaces.formUnion(places(selectedBy: filter))
      } else {
        return false
      }
    }
    return true
  }

  /// The items that are loose, those that the controller makes included.
  private var looseItems: [Value] {
    var items = loosePlaces.sorted().map { values[$0] }
    for (state, origins) in zip(stateValues, origins) {
      for (item, origin) in zip(state, origins) where origin == nil && !items.contains(item) {
        items.append(item)
      }
    }
    return items
  }

  private func isLoose(_ item: Value) -> Bool {
    loose.contains { $0.indices(in: [item]) == [0] }
  }

  private func selectsOnlyLoose(_ filter: ItemFilter) -> Bool {
    places(selectedBy: filter).isSubset(of: loosePlaces)
  }

  /// The places in the list before of all items that a filter selects there or in a state.
  private func places(selectedBy filter: ItemFilter) -> Set<Int> {
    var places = Set(filter.indices(in: values))
    for (state, origins) in zip(stateValues, origins) {
      places.formUnion(filter.indices(in: state).compactMap { origins[$0] })
    }
    return places
  }

  private mutating func findKept(_ key: String) -> Bool {
    for place in before.indices where !loosePlaces.contains(place) {
      let found = zip(states, origins).map { $0[$1.firstIndex(of: place)!] }
      if found.allSatisfy({ $0.says(before[place]) }) { continue }
      let conditions = ItemCondition.candidates(for: values[place], in: key)
      var filters = conditions.map(ItemFilter.all) + conditions.map(ItemFilter.first)
      if loose.isEmpty { filters.append(.at(place)) }
      guard let filter = filters.first(where: { selects($0, only: place) }) else { return false }
      kept.append(Kept(filter: filter, before: before[place], states: found))
    }
    return true
  }

  private func selects(_ filter: ItemFilter, only place: Int) -> Bool {
    filter.indices(in: values) == [place]
      && zip(stateValues, origins).allSatisfy { state, origins in
        filter.indices(in: state).map { origins[$0] } == [place]
      }
  }
}
