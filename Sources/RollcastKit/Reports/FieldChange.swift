import YAMLSource

/// One field of an object that differs between two states.
public struct FieldChange: Hashable, Sendable {
  public let path: FieldPath
  /// The value before; `nil` where the field comes in.
  public let from: Value?
  /// The value afterwards; `nil` where the field goes.
  public let to: Value?

  /// The fields in which two values of one object differ, in the order of the object.
  ///
  /// Items of lists are compared by their places, so one that comes in or goes shows up in those
  /// behind it, too.
  static func changes(
    from before: Value?, to after: Value?, at path: FieldPath = FieldPath()
  ) -> [FieldChange] {
    if before == after { return [] }
    switch (before, after) {
    case (.mapping(let old)?, .mapping(let new)?):
      let added = new.filter { entry in !old.contains { $0.key == entry.key } }
      return (old + added).flatMap { entry in
        changes(
          from: old.first { $0.key == entry.key }?.value,
          to: new.first { $0.key == entry.key }?.value, at: path[entry.key])
      }
    case (.sequence(let old)?, .sequence(let new)?):
      return (0..<max(old.count, new.count)).flatMap { index in
        changes(
          from: old.indices.contains(index) ? old[index] : nil,
          to: new.indices.contains(index) ? new[index] : nil, at: path[index])
      }
    default: return [FieldChange(path: path, from: before, to: after)]
    }
  }
}
