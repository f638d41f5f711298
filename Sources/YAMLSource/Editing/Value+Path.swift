extension Value {
  /// The value at a path; `nil` where there is none.
  public subscript(path: FieldPath) -> Value? {
    path.elements.reduce(self) { value, element in
      switch element {
      case .key(let key): value?[key]
      case .index(let index):
        value.flatMap { $0.items.indices.contains(index) ? $0.items[index] : nil }
      }
    }
  }
}
