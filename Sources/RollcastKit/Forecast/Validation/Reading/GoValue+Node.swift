import YAMLSource

extension GoValue {
  /// A value of another type than its field's, as the API server shows it.
  init(_ node: Node) {
    switch node.scalar {
    case .string(let text): self = .string(text)
    case .bool(let value): self = .bool(value)
    case .int, .uint, .float: self = node.numberText.map(GoValue.number) ?? .string(node.text)
    case .null: self = .string("null")
    case nil: self = .string(node.typeName)
    }
  }

  static func stringMap(_ entries: [(key: String, value: String)]?) -> GoValue {
    .map("string", entries?.map { ($0.key, .string($0.value)) })
  }

  static func strings(_ items: [String]?) -> GoValue {
    .list("string", items?.map { .string($0) })
  }
}
