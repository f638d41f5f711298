import YAMLSource

extension Value {
  subscript(key: String) -> Value? {
    guard case .mapping(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  var string: String? {
    if case .scalar(.string(let string)) = self { string } else { nil }
  }

  var isTrue: Bool { self == .scalar(.bool(true)) }

  var items: [Value] {
    if case .sequence(let items) = self { items } else { [] }
  }
}
