import YAMLSource

/// The name of another object as a Rollout gives it, with the place where it stands.
public struct ObjectReference: Hashable, Sendable {
  /// The object's name.
  public let name: String
  /// The field that holds the name.
  public let path: FieldPath
  /// Where the name stands.
  public let node: Node

  init(_ field: Field) throws(InputError) {
    name = try field.string()
    path = field.path
    node = field.node
  }

  /// The reference in a field below; `nil` where it is missing or empty.
  static func read(_ field: Field, _ key: String) throws(InputError) -> ObjectReference? {
    guard let value = field[key] else { return nil }
    let reference = try ObjectReference(value)
    return reference.name.isEmpty ? nil : reference
  }
}
