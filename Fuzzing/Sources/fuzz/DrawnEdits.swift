import YAMLSource

/// Edits that the end of an input decides on; what is left of it is the text to edit.
struct DrawnEdits {
  private(set) var input: FuzzInput
  private var decisions: FuzzInput

  private static let scalars: [Scalar] = [
    .string("x"), .string(""), .string("a: b"), .string("# no"), .string("line\nbreak"),
    .string("yes"), .string(" lead"), .string("- x"), .string("{"), .string("é\u{2028}"),
    .string("tail\n"), .string("\n"), .int(7), .bool(true), .null, .float(0.5),
  ]
  private static let values: [Value] =
    scalars.map { .scalar($0) } + [[], [:], ["n": 1], [1, ["p": 2]], ["n": ["m": ["x", "y"]]]]

  init(_ input: FuzzInput) {
    let count = min(input.bytes.count / 4, 24)
    decisions = FuzzInput(Array(input.bytes.suffix(count)))
    self.input = FuzzInput(Array(input.bytes.dropLast(count)))
  }

  /// Edits a node at up to four places in it.
  mutating func edit(_ node: inout EditedNode) {
    for _ in 0...decisions.draw(below: 4) { editOnce(&node) }
  }

  private mutating func editOnce(_ node: inout EditedNode) {
    if decisions.draw(below: 4) > 0 {
      if let index = drawIndex(node.items.count) { return editOnce(&node[index]) }
      if let entry = drawIndex(node.entries.count).map({ node.entries[$0] }) {
        var child = entry.value
        editOnce(&child)
        node[entry.key] = child
        return
      }
    }
    if node.isSequence {
      editItems(&node)
    } else if node.isMapping {
      editEntries(&node)
    } else {
      node.set(Self.scalars[decisions.draw(below: Self.scalars.count)])
    }
  }

  private mutating func editItems(_ node: inout EditedNode) {
    var items = node.items
    let to = decisions.draw(below: items.count + 1)
    switch (decisions.draw(below: 4), drawIndex(items.count)) {
    case (1, let from?): items.remove(at: from)
    case (2, let from?): items.insert(items.remove(at: from), at: min(to, items.count))
    case (3, let from?): items.insert(items[from], at: to)
    default: items.insert(EditedNode(drawValue()), at: to)
    }
    node.setItems(items)
  }

  private mutating func editEntries(_ node: inout EditedNode) {
    let keys = node.entries.map(\.key)
    switch (decisions.draw(below: 3), drawIndex(keys.count)) {
    case (1, let index?): node[keys[index]] = nil
    case (2, let index?): node[keys[index]] = EditedNode(drawValue())
    default: node["new\(decisions.draw(below: 3))"] = EditedNode(drawValue())
    }
  }

  private mutating func drawIndex(_ count: Int) -> Int? {
    count == 0 ? nil : decisions.draw(below: count)
  }

  private mutating func drawValue() -> Value {
    Self.values[decisions.draw(below: Self.values.count)]
  }
}
