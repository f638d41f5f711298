import YAMLSource

/// Makes values by chance and changes them by chance; the same seed makes the same ones.
struct RandomValue: RandomNumberGenerator {
  private var random: SeededRandom

  init(seed: Int) { random = SeededRandom(seed: UInt64(seed)) }

  mutating func next() -> UInt64 { random.next() }

  /// A mapping of mappings, lists and scalars; some items of lists have names.
  mutating func object(depth: Int = 3) -> Value {
    let keys = ["name", "a/b", "c~d", "e", "~1", ""].shuffled(using: &self)
    return .mapping(
      keys.prefix(Int.random(in: 0...4, using: &self)).map { key in
        .init(key, key == "name" ? name() : value(depth: depth - 1))
      })
  }

  /// Another value that has much in common with one.
  mutating func changed(_ value: Value) -> Value {
    switch value {
    case .scalar: return chance(0.3) ? self.value(depth: 1) : value
    case .sequence(var items):
      items = items.filter { _ in !chance(0.15) }.map { chance(0.3) ? changed($0) : $0 }
      while chance(0.3) {
        let place = Int.random(in: 0...items.count, using: &self)
        items.insert(chance(0.5) ? self.value(depth: 2) : items.first ?? 1, at: place)
      }
      if chance(0.2) { items.shuffle(using: &self) }
      return .sequence(items)
    case .mapping(var entries):
      entries = entries.filter { _ in !chance(0.1) }.map { entry in
        .init(entry.key, chance(0.5) ? changed(entry.value) : entry.value)
      }
      if chance(0.2), !entries.contains(where: { $0.key == "new" }) {
        entries.append(.init("new", self.value(depth: 1)))
      }
      return .mapping(chance(0.2) ? entries.shuffled(using: &self) : entries)
    }
  }

  private mutating func value(depth: Int) -> Value {
    switch Int.random(in: depth > 0 ? 0...5 : 3...5, using: &self) {
    case 0, 1:
      .sequence((0..<Int.random(in: 0...5, using: &self)).map { _ in value(depth: depth - 1) })
    case 2: object(depth: depth)
    case 3: .scalar(.null)
    case 4: name()
    default: .int(Int.random(in: 0...3, using: &self))
    }
  }

  private mutating func name() -> Value {
    .string(["x", "y", "z"].randomElement(using: &self)!)
  }

  private mutating func chance(_ probability: Double) -> Bool {
    Double.random(in: 0..<1, using: &self) < probability
  }
}
