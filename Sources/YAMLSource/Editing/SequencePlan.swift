/// What becomes of a sequence's items: which stay, and what comes between them.
struct SequencePlan {
  enum Part {
    /// An item that stays where it is.
    case kept(Int, EditedNode)
    /// An item that comes from elsewhere in the sequence, or comes again.
    case copied(Int, EditedNode)
    case new(EditedNode)
  }

  let parts: [Part]
  /// Whether every item stays and none comes in.
  let isUnchanged: Bool

  init(from source: [Node], to items: [EditedNode]) {
    if source.count == items.count, zip(source, items).allSatisfy({ $0 == $1.origin }) {
      parts = items.enumerated().map { .kept($0, $1) }
      isUnchanged = true
      return
    }
    let origins = Self.origins(of: items, in: source)
    let kept = Self.longestIncreasing(origins)
    parts = items.indices.map { place in
      guard let origin = origins[place] else { return .new(items[place]) }
      return kept.contains(place) ? .kept(origin, items[place]) : .copied(origin, items[place])
    }
    isUnchanged = kept.count == items.count && items.count == source.count
  }

  /// Whether an item of the source comes more than once.
  func isRepeated(_ index: Int) -> Bool {
    parts.count { part in
      switch part {
      case .kept(index, _), .copied(index, _): true
      case .kept, .copied, .new: false
      }
    } > 1
  }

  /// The source item that each item has come from; something new that means the same as an item
  /// nobody else has come from counts as that one. Where nothing but new items stand in the place of
  /// as many or fewer, those of the same kind count as each other.
  private static func origins(of items: [EditedNode], in source: [Node]) -> [Int?] {
    var places: [Node: Int] = [:]
    for (place, node) in source.enumerated() { places[node] = place }
    var origins = items.map { item in item.origin.flatMap { places[$0] } }
    var claimed = Set(origins.compactMap(\.self))
    if claimed.count == source.count { return origins }
    let isNew = claimed.isEmpty
    for (place, item) in items.enumerated() where origins[place] == nil {
      let match = source.indices.first { !claimed.contains($0) && item.says(source[$0]) }
      guard let match else { continue }
      origins[place] = match
      claimed.insert(match)
    }
    if isNew { pairRest(&origins, of: items, with: source) }
    return origins
  }

  private static func pairRest(
    _ origins: inout [Int?], of items: [EditedNode], with source: [Node]
  ) {
    let claimed = Set(origins.compactMap(\.self))
    let kept = longestIncreasing(origins).sorted()
    var (place, next) = (0, 0)
    for end in kept + [items.count] {
      let limit = end < items.count ? origins[end]! : source.count
      let newItems = (place..<end).filter { origins[$0] == nil }
      let oldItems = (next..<limit).filter { !claimed.contains($0) }
      if newItems.count >= oldItems.count {
        for (item, old) in zip(newItems, oldItems)
        where items[item].isMapping == source[old].isMapping
          && items[item].isSequence == source[old].isSequence
        {
          origins[item] = old
        }
      }
      (place, next) = (end + 1, limit + 1)
    }
  }

  /// The places of the longest run of origins that go up.
  private static func longestIncreasing(_ origins: [Int?]) -> Set<Int> {
    var tails: [Int] = []
    var previous = [Int?](repeating: nil, count: origins.count)
    for (place, origin) in origins.enumerated() {
      guard let origin else { continue }
      let length = tails.firstIndex { origins[$0]! >= origin } ?? tails.count
      if length > 0 { previous[place] = tails[length - 1] }
      if length == tails.count { tails.append(place) } else { tails[length] = place }
    }
    var kept: Set<Int> = []
    var place = tails.last
    while let current = place {
      kept.insert(current)
      place = previous[current]
    }
    return kept
  }
}
