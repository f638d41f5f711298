import YAMLSource

/// What another version of the controller does to one Rollout that is settled.
public struct UpgradeImpact: Sendable {
  /// Something that the new version does in another way, with what that changes.
  public struct Difference: Sendable {
    /// What the new version does in another way.
    public let difference: ControllerDifference
    /// The states of an update that come out otherwise.
    public let states: [StateName]
    /// The objects that come out otherwise; none where only pods or the status do.
    public let objects: [ObjectIdentity]
  }

  /// A field that the new controller changes, with the reason.
  public struct Change: Hashable, Sendable {
    /// The object that holds the field.
    public let object: ObjectIdentity
    /// The field with its values before and after.
    public let field: FieldChange
    /// The rule that changes it, in a few words.
    public let reason: String
  }

  /// The Rollout that is affected, or not.
  public let rollout: Manifest
  /// The pod template hash that the old controller gives.
  public let fromHash: String
  /// The pod template hash that the new controller gives.
  public let toHash: String
  /// What becomes of the new revision; `nil` where the hash stays and so none starts.
  public let course: UpgradeCourse?
  /// The fields that differ once the new controller has come to rest.
  public let changes: [Change]
  /// What later updates of the Rollout do in another way.
  public let differences: [Difference]
  /// What the new controller refuses about the Rollout although the old one does not.
  public let refusal: InputError?
  /// What the old controller refuses about the Rollout although the new one does not.
  public let pastRefusal: InputError?

  /// Whether the upgrade is to be felt.
  public var isAffected: Bool {
    course != nil || !changes.isEmpty || !differences.isEmpty || refusal != nil
      || pastRefusal != nil
  }
}
