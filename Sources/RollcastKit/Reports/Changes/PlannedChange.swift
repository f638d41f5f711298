import YAMLSource

/// One field that a state changes, and why.
public struct PlannedChange: Hashable, Sendable {
  /// The object that holds the field.
  public let object: ObjectIdentity
  /// The field with its values before and after.
  public let field: FieldChange
  /// The rule that changes it, such as `step 0 setWeight: 5`.
  public let reason: String
}
