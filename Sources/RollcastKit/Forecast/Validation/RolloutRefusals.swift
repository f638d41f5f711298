import YAMLSource

/// Everything that the API server and the controller refuse about one Rollout.
public struct RolloutRefusals: Sendable {
  /// The Rollout, which need not be one that ``Rollout`` can read.
  public let rollout: Manifest
  public let version: ControllerVersion
  /// Where the objects that it names are looked up.
  public let objects: any ObjectLookup
  /// Which of those need not be there.
  public let allowedMissing: AllowedMissing

  public init(
    of rollout: Manifest, version: ControllerVersion, objects: any ObjectLookup,
    allowedMissing: AllowedMissing = AllowedMissing()
  ) {
    self.rollout = rollout
    self.version = version
    self.objects = objects
    self.allowedMissing = allowedMissing
  }

  /// All refusals in the controller's order: the spec's own first, then those about Services,
  /// analysis templates and VirtualServices.
  public func all() -> [Refusal] {
    []
  }
}
