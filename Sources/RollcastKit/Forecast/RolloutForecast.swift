import YAMLSource

/// What the controller will do with one Rollout and the objects that it names.
public struct RolloutForecast: Sendable {
  /// The Rollout that is forecast.
  public let rollout: Rollout
  /// The revision that the Rollout's manifest stands for.
  public let canary: Revision
  /// The revision that is stable before; `nil` where that is not known.
  public let stable: Revision?
  /// The controller whose behaviour is forecast.
  public let version: ControllerVersion
  let behaviour: ControllerBehaviour
  /// What was found on the way that does not stop the forecast.
  public let warnings: [Diagnostic]
  let objects: ReferencedObjects
  let initialState: ClusterState
  let experiments: [Int: [ExperimentDestination]]
  private let lookup: any ObjectLookup
  private let allowedMissing: AllowedMissing

  /// Prepares the forecast of a Rollout.
  ///
  /// - Parameters:
  ///   - rollout: the Rollout.
  ///   - canary: the revision of its template.
  ///   - stable: the revision before; `nil` where it is not known: then weights and the canary's
  ///     side are exact and the stable side keeps what the input has.
  ///   - objects: where the objects that it names are looked up.
  ///   - version: the controller.
  ///   - behaviour: how it behaves, where that is not its version's.
  ///   - allowedMissing: which of them need not be there.
  /// - Throws: ``InputError`` where an object is missing, or where the controller refuses the
  ///   Rollout.
  public init(
    rollout: Rollout, canary: Revision, stable: Revision?, objects: any ObjectLookup,
    version: ControllerVersion, behaviour: ControllerBehaviour? = nil,
    allowedMissing: AllowedMissing = AllowedMissing()
  ) throws(InputError) {
    self.rollout = rollout
    self.canary = canary
    self.stable = stable
    self.version = version
    let refusals = RolloutRefusals(
      of: rollout.manifest, version: version, objects: objects, allowedMissing: allowedMissing)
    if let error = refusals.specError() { throw error }
    let behaviour = behaviour ?? ControllerBehaviour(version)
    self.behaviour = behaviour
    lookup = objects
    self.allowedMissing = allowedMissing
    var resolver = ReferenceResolver(
      rollout: rollout, behaviour: behaviour, objects: objects, allowedMissing: allowedMissing)
    self.objects = try resolver.resolve()
    initialState = try self.objects.initialState()
    let known = References.Known(
      objects: self.objects, virtualServices: initialState.virtualServices, istio: rollout.istio)
    if let error = refusals.referenceError(known) { throw error }
    var warnings = resolver.warnings + rollout.limits
    experiments = try Self.experiments(
      of: rollout, canary: canary, stable: stable, version: version, warnings: &warnings)
    self.warnings = warnings
  }

  /// The same Rollout on the way from one revision to another.
  ///
  /// - Parameter behaviour: how the controller behaves, where that is not as before.
  /// - Throws: ``InputError`` where the Rollout is refused now.
  func between(
    _ canary: Revision, after stable: Revision, behaviour: ControllerBehaviour? = nil
  ) throws(InputError) -> RolloutForecast {
    try RolloutForecast(
      rollout: rollout, canary: canary, stable: stable, objects: lookup, version: version,
      behaviour: behaviour ?? self.behaviour, allowedMissing: allowedMissing)
  }

  /// An object as a state leaves it, or as the input has it.
  func value(of identity: ObjectIdentity, in state: RolloutState?) -> Value? {
    state?.edits[identity]?.value ?? objects.manifest(identity).map { Value($0.root) }
  }
}
