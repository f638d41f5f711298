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
  /// The namespace that objects without one were put into, such as ClusterAnalysisTemplates.
  public let defaultNamespace: String

  public init(
    of rollout: Manifest, version: ControllerVersion, objects: any ObjectLookup,
    allowedMissing: AllowedMissing = AllowedMissing(), defaultNamespace: String = "default"
  ) {
    self.rollout = rollout
    self.version = version
    self.objects = objects
    self.allowedMissing = allowedMissing
    self.defaultNamespace = defaultNamespace
  }

  /// All refusals in the controller's order: the spec's own first, then those about Services,
  /// analysis templates and VirtualServices. What the API server refuses comes before all, since
  /// the controller never sees such a Rollout.
  public func all() -> [Refusal] {
    let root = Place(rollout.root)
    var validator = RolloutValidator(rollout.root, version: version)
    guard let spec = validator.mapping(root, "spec") else {
      if !root.has("spec") { validator.refuse(root["spec"], "Required value", by: .apiServer) }
      return validator.refusals
    }
    let references = References(
      rollout: rollout, objects: objects, allowedMissing: allowedMissing,
      defaultNamespace: defaultNamespace)
    validator.checkRequiredFields(spec)
    let workload = validator.about(.workloadRef) { $0.workload(spec, references) }
    validator.checkSpec(spec, workload: workload)
    validator.checkReferences(spec, workload: workload, references)
    return Self.ordered(validator.refusals)
  }

  private static func ordered(_ refusals: [Refusal]) -> [Refusal] {
    let schema = refusals.filter { $0.refuser == .apiServer }
    if schema.isEmpty { return refusals }
    // A field of a wrong type is not refused once more for being missing, nor named twice.
    let first = schema.enumerated().filter { place, refusal in
      !schema[..<place].contains(refusal)
    }.map(\.element)
    let others = refusals.filter { refusal in
      refusal.refuser != .apiServer && !schema.contains { $0.path == refusal.path }
    }
    return first + others
  }

  /// The error for the first refusal that stops the Rollout.
  ///
  /// - Returns: `nil` where there is none. An object that is missing is told by whoever needs it,
  ///   and a missing analysis template changes nothing that can be rendered.
  func firstError() -> InputError? {
    for refusal in all() {
      if refusal.isNotFound {
        if refusal.subject == .analysisTemplate { continue }
        return nil
      }
      return InputError(
        "Rollout \(rollout.namespace)/\(rollout.name): \(refusal)", at: refusal.location)
    }
    return nil
  }
}
