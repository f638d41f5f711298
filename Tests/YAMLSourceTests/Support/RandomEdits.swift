import YAMLSource

/// Draws edits that fit a node.
struct RandomEdits {
  private var random: Random

  init(seed: Int) { random = Random(seed: seed) }

  private static let scalars: [Value] = [
    "x", "123456789", "5e10", "0x1f", "yes", "", "a: b", "it's", "# no", "ü", "line\nbreak", 7, -1,
    true, .scalar(.null), "null", "*a", "- x", "2020-01-01", "a, b", "{", "~", " lead", "tail ",
  ]
  private static let values: [Value] =
    scalars + [[], [:], ["n": 1], ["n": ["m": ["x", "y"]], "o": []], [1, ["p": 2]], [[1], [2]]]

  mutating func next(for node: EditedNode) -> TreeEdit {
    let (path, place) = pick(FieldPath(), node)
    let value = Self.values.randomElement(using: &random)!
    if place.isSequence { return sequenceEdit(path, place.items.count, value) }
    if place.isMapping {
      let keys = place.entries.map(\.key)
      switch Int.random(in: 0..<5, using: &random) {
      case 0, 1: return .set(path["new\(Int.random(in: 0..<3, using: &random))"], value)
      case 2: return .set(path[keys.randomElement(using: &random) ?? "k"], value)
      default:
        return keys.randomElement(using: &random).map { .remove(path[$0]) }
          ?? .set(path["k"], value)
      }
    }
    return .set(path, Self.scalars.randomElement(using: &random)!)
  }

  private mutating func sequenceEdit(_ path: FieldPath, _ count: Int, _ value: Value) -> TreeEdit {
    let to = Int.random(in: 0...count, using: &random)
    guard count > 0 else { return .insert(path, at: 0, value) }
    let from = Int.random(in: 0..<count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return .insert(path, at: to, value)
    case 1: return .move(path, from: from, to: Int.random(in: 0..<count, using: &random))
    case 2: return .duplicate(path, from: from, to: to)
    default: return .remove(path[from])
    }
  }

  /// Goes down a few steps from a node.
  private mutating func pick(_ path: FieldPath, _ node: EditedNode) -> (FieldPath, EditedNode) {
    if Int.random(in: 0..<5, using: &random) == 0, node.isMapping || node.isSequence {
      return (path, node)
    }
    if let entry = node.entries.randomElement(using: &random) {
      return pick(path[entry.key], entry.value)
    }
    if let index = node.items.indices.randomElement(using: &random) {
      return pick(path[index], node.items[index])
    }
    return (path, node)
  }
}
