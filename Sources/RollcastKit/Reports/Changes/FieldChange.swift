import YAMLSource

/// One field of an object that differs between two states.
public struct FieldChange: Hashable, Sendable {
  /// Where the field stands in its object.
  public let path: FieldPath
  /// The value before; `nil` where the field comes in.
  public let from: Value?
  /// The value afterwards; `nil` where the field goes.
  public let to: Value?

  /// The fields in which two values of one object differ, in the order of the object.
  ///
  /// An item that comes into a list or goes from it is one change; the others are compared with
  /// what became of them. A path counts items as the object has them afterwards, that of something
  /// that goes as it had them before.
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
      return ListAlignment(from: old, to: new).parts.flatMap { part in
        switch part {
        case .kept(let place, let other):
          changes(from: old[place], to: new[other], at: path[other])
        case .removed(let place): [FieldChange(path: path[place], from: old[place], to: nil)]
        case .added(let other): [FieldChange(path: path[other], from: nil, to: new[other])]
        }
      }
    default: return [FieldChange(path: path, from: before, to: after)]
    }
  }
}
