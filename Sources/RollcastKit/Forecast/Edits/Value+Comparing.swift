import YAMLSource

extension Value {
  /// Whether two values are equal to Kubernetes, to which the order of keys means nothing.
  func isSameMapping(as other: Value) -> Bool {
    switch (self, other) {
    case (.scalar(let left), .scalar(let right)): left == right
    case (.sequence(let left), .sequence(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isSameMapping(as: $1) }
    case (.mapping(let left), .mapping(let right)):
      left.count == right.count
        && left.allSatisfy { entry in
          right.contains { $0.key == entry.key && $0.value.isSameMapping(as: entry.value) }
        }
    default: false
    }
  }
}
