import YAMLSource

extension Value {
  /// This value with the keys of every mapping sorted, for comparing without regard to order.
  var sorted: Value {
    switch self {
    case .scalar: self
    case .sequence(let items): .sequence(items.map(\.sorted))
    case .mapping(let entries):
      .mapping(
        entries.map { Entry($0.key, $0.value.sorted) }.sorted { $0.key < $1.key })
    }
  }
}
