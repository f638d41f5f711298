import YAMLSource

/// One field that a state changes, and why.
public struct PlannedChange: Hashable, Sendable {
  public let object: ObjectIdentity
  public let field: FieldChange
  public let reason: String
}
