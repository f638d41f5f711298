import YAMLSource

extension EditedNode {
  /// Writes a scalar under a key, in the place of the one that is there.
  mutating func write(_ scalar: Scalar, at key: String) {
    guard var value = self[key] else {
      self[key] = EditedNode(.scalar(scalar))
      return
    }
    guard value.scalar != scalar else { return }
    value.set(scalar)
    self[key] = value
  }

  /// Writes a value under a key, or removes the key where there is none; what is the same already
  /// keeps its text.
  mutating func write(_ value: Value?, at key: String) {
    guard let value else {
      self[key] = nil
      return
    }
    if case .scalar(let scalar) = value {
      write(scalar, at: key)
    } else if self[key]?.value != value {
      self[key] = EditedNode(value)
    }
  }
}
