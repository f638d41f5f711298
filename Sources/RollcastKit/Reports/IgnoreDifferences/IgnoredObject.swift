import YAMLSource

/// An object with the fields that the controller changes.
struct IgnoredObject: Sendable {
  let identity: ObjectIdentity
  /// The namespace that the manifest names; `nil` where it names none.
  let namespace: String?
  /// The Rollouts on whose behalf the controller changes it.
  let rollouts: [ObjectIdentity]
  /// The object as its manifest has it; `nil` where that is not in the input.
  let value: Value?
  let patterns: [FieldPattern]
}
