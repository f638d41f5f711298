import YAMLSource

/// What another version of the controller does to one Rollout that is settled.
public struct UpgradeImpact: Sendable {
  /// Something that the new version does in another way, with what that changes.
  public struct Difference: Sendable {
    public let difference: ControllerDifference
    /// The states of an update that come out otherwise.
    public let states: [StateName]
    /// The objects that come out otherwise; none where only pods or the status do.
    public let objects: [ObjectIdentity]
  }

  /// A field that the new controller changes, with the reason.
  public struct Change: Hashable, Sendable {
    public let object: ObjectIdentity
    public let field: FieldChange
    public let reason: String
  }

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
