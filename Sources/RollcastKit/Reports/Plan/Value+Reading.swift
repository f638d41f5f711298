import YAMLSource

extension Value {
  /// The value of a key; `nil` where there is none.
  subscript(key: String) -> Value? { entries.first { $0.key == key }?.value }

  /// The entries of a mapping; none of anything else.
  var entries: [Entry] { if case .mapping(let entries) = self { entries } else { [] } }

  /// The items of a sequence; none of anything else.
  var items: [Value] { if case .sequence(let items) = self { items } else { [] } }

  /// The value at a path; `nil` where there is none.
  subscript(path: FieldPath) -> Value? {
    path.elements.reduce(self) { value, element in
      switch element {
      case .key(let key): value?[key]
      case .index(let index):
        value.flatMap { $0.items.indices.contains(index) ? $0.items[index] : nil }
      }
    }
  }

  var string: String? { if case .scalar(.string(let string)) = self { string } else { nil } }

  /// A scalar as people read it, anything else as JSON on one line.
  var plainText: String {
    if let string { return string }
    return JSONWriter.line(of: self)
  }
}
