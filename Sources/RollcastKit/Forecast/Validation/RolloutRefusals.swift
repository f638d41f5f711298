import YAMLSource

/// Everything that the API server and the controller refuse about one Rollout.
package struct RolloutRefusals: Sendable {
  /// The Rollout, which need not be one that ``Rollout`` can read.
  package let rollout: Manifest
  package let version: ControllerVersion
  /// Where the objects that it names are looked up.
  package let objects: any ObjectLookup
  /// Which of those need not be there.
  package let allowedMissing: AllowedMissing
  /// The namespace that objects without one were put into, such as ClusterAnalysisTemplates.
  package let defaultNamespace: String

  package init(
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
  package func all() -> [Refusal] {
    var validator = RolloutValidator(rollout.root, version: version)
    guard let spec = spec(&validator) else { return validator.refusals }
    let references = references()
    let workload = checkSpec(spec, references, &validator)
    validator.checkReferences(spec, workload: workload, references)
    return Self.ordered(validator.refusals)
  }

  private func spec(_ validator: inout RolloutValidator) -> Place? {
    let root = Place(rollout.root)
    if !root.has("spec") { validator.refuse(root["spec"], "Required value", by: .apiServer) }
    return validator.mapping(root, "spec")
  }

  private func references(known: References.Known? = nil) -> References {
    References(
      rollout: rollout, objects: objects, allowedMissing: allowedMissing,
      defaultNamespace: defaultNamespace, known: known)
  }

  private func checkSpec(
    _ spec: Place, _ references: References, _ validator: inout RolloutValidator
  ) -> ReferencedWorkload? {
    validator.checkRequiredFields(spec)
    let workload = validator.about(.workloadRef) { $0.workload(spec, references) }
    validator.checkSpec(spec, workload: workload)
    return workload
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
}

/// What a forecast wants to know: whether, and by what words, the Rollout is refused. An object that
/// is missing is told by whoever needs it; analyses change nothing that can be rendered.
extension RolloutRefusals {
  /// The error for the first refusal, of whatever it is about.
  ///
  /// - Returns: `nil` where there is none, or where an object is missing before it.
  func firstError() -> InputError? {
    let refusals = all()
    return refusals.first?.isNotFound ?? true ? nil : error(for: refusals)
  }

  /// The error for the first refusal of the Rollout's own spec.
  func specError() -> InputError? {
    var validator = RolloutValidator(rollout.root, version: version)
    if let spec = spec(&validator) { _ = checkSpec(spec, references(), &validator) }
    return error(for: Self.ordered(validator.refusals))
  }

  /// The error for the first refusal of the objects that the Rollout names.
  func referenceError(_ known: References.Known) -> InputError? {
    var validator = RolloutValidator(rollout.root, version: version)
    guard let spec = spec(&validator) else { return nil }
    let workload = validator.workload(spec, references())
    validator.checkReferences(spec, workload: workload, references(known: known))
    return error(for: validator.refusals)
  }

  private func error(for refusals: [Refusal]) -> InputError? {
    refusals.first { !$0.isNotFound }.map { refusal in
      InputError(
        "Rollout \(rollout.namespace)/\(rollout.name): \(refusal)", at: refusal.location)
    }
  }
}
