extension EditedNode {
  /// Whether this is a mapping now.
  public var isMapping: Bool {
    switch content {
    case .source(let node): node.isMapping
    case .mapping: true
    case .scalar, .sequence: false
    }
  }

  /// Whether this is a sequence now.
  public var isSequence: Bool {
    switch content {
    case .source(let node): node.isSequence
    case .sequence: true
    case .scalar, .mapping: false
    }
  }

  /// The scalar's value; `nil` for a sequence or a mapping.
  public var scalar: Scalar? {
    switch content {
    case .source(let node): node.scalar
    case .scalar(let scalar, _): scalar
    case .sequence, .mapping: nil
    }
  }

  /// The string; `nil` for any other value.
  public var string: String? {
    if case .string(let string)? = scalar { string } else { nil }
  }

  /// The integer, where the value is one or a float without a fraction.
  public var int: Int? {
    switch scalar {
    case .int(let value): Int(exactly: value)
    case .float(let value): Int(exactly: value)
    default: nil
    }
  }

  /// Whether this is a null.
  public var isNull: Bool { scalar == .null }

  /// The items of a sequence; empty for anything else.
  public var items: [EditedNode] {
    switch content {
    case .source(let node): node.items.map { EditedNode($0) }
    case .sequence(let items, _): items
    case .scalar, .mapping: []
    }
  }

  /// The entries of a mapping, merge keys followed; empty for anything else.
  public var entries: [Entry] {
    switch content {
    case .source(let node):
      node.entries.map {
        Entry(key: $0.key.keyText, value: EditedNode($0.value), origin: $0.key)
      }
    case .mapping(let entries, _): entries
    case .scalar, .sequence: []
    }
  }

  /// The whole value, for comparing and for reports.
  public var value: Value {
    switch content {
    case .source(let node): Value(node)
    case .scalar(let scalar, _): .scalar(scalar)
    case .sequence(let items, _): .sequence(items.map(\.value))
    case .mapping(let entries, _):
      .mapping(entries.map { Value.Entry($0.key, $0.value.value) })
    }
  }
}
