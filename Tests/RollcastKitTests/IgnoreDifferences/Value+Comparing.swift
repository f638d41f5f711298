import YAMLSource

extension Value {
  func field(_ key: String) -> Value? {
    guard case .mapping(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  var list: [Value] { if case .sequence(let items) = self { items } else { [] } }

  var isScalar: Bool { if case .scalar = self { true } else { false } }

  /// The value at a path, which must be there.
  func at(_ path: FieldPath) -> Value {
    path.elements.reduce(self) { value, element in
      switch element {
      case .key(let key): value.field(key)!
      case .index(let index): value.list[index]
      }
    }
  }

  /// What is left without the fields at some paths.
  func removing(_ paths: [FieldPath]) -> Value { removing(Set(paths), at: FieldPath()) }

  private func removing(_ paths: Set<FieldPath>, at path: FieldPath) -> Value {
    switch self {
    case .scalar: return self
    case .sequence(let items):
      return .sequence(
        items.enumerated().filter { !paths.contains(path[$0.offset]) }
          .map { $0.element.removing(paths, at: path[$0.offset]) })
    case .mapping(let entries):
      return .mapping(
        entries.filter { !paths.contains(path[$0.key]) }
          .map { Entry($0.key, $0.value.removing(paths, at: path[$0.key])) })
    }
  }

  /// The object as Argo CD compares it: the order of keys does not count, nor does what a server
  /// fills in; outside of lists an empty mapping is as good as none, since what Git says is merged
  /// into what is there.
  var comparable: Value {
    removing([
      FieldPath()["apiVersion"], FieldPath()["status"], FieldPath()["metadata"]["namespace"],
      FieldPath()["metadata"]["creationTimestamp"],
    ]).sorted(isInsideList: false)
  }

  private func sorted(isInsideList: Bool) -> Value {
    switch self {
    case .scalar(.float(let float)) where float == float.rounded(): return .int(Int(float))
    case .scalar: return self
    case .sequence(let items): return .sequence(items.map { $0.sorted(isInsideList: true) })
    case .mapping(let entries):
      let sorted = entries.sorted { $0.key < $1.key }
        .map { Entry($0.key, $0.value.sorted(isInsideList: isInsideList)) }
      return .mapping(
        isInsideList
          ? sorted : sorted.filter { ![.mapping([]), .scalar(.null)].contains($0.value) })
    }
  }
}
