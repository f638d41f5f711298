/// Finds the objects that a Rollout refers to.
public protocol ObjectLookup: Sendable {
  /// The object of that kind, namespace and name.
  ///
  /// - Returns: the object, or `nil` where the input has none.
  /// - Throws: ``InputError`` naming both places where the input has two.
  func object(
    group: String, kind: String, namespace: String, name: String
  ) throws(InputError) -> Manifest?
}
