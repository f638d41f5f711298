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
}
