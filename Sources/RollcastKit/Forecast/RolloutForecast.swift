import YAMLSource

/// What the controller will do with one Rollout and the objects that it names.
public struct RolloutForecast: Sendable {
  public let rollout: Rollout
  /// The revision that the Rollout's manifest stands for.
  public let canary: Revision
  /// The revision that is stable before; `nil` where that is not known.
  public let stable: Revision?
  public let version: ControllerVersion
  /// What was found on the way that does not stop the forecast.
  public let warnings: [Diagnostic]
  let objects: ReferencedObjects
  let initial: ClusterState

  /// Prepares the forecast of a Rollout.
  ///
  /// - Parameters:
  ///   - rollout: the Rollout.
  ///   - canary: the revision of its template.
  ///   - stable: the revision before; `nil` where it is not known: then weights and the canary's
  ///     side are exact and the stable side keeps what the input has.
  ///   - objects: where the objects that it names are looked up.
  ///   - allowedMissing: which of them need not be there.
  /// - Throws: ``InputError`` where an object is missing, or where the controller refuses the
  ///   Rollout.
  public init(
    rollout: Rollout, canary: Revision, stable: Revision?, objects: any ObjectLookup,
    version: ControllerVersion, allowedMissing: AllowedMissing = AllowedMissing()
  ) throws(InputError) {
    self.rollout = rollout
    self.canary = canary
    self.stable = stable
    self.version = version
    var resolver = ReferenceResolver(
      rollout: rollout, version: version, objects: objects, allowedMissing: allowedMissing)
    self.objects = try resolver.resolve()
    initial = try self.objects.initialState()
    try RolloutValidation(rollout: rollout, version: version, state: initial).check()
    warnings = resolver.warnings + rollout.limits
  }

  /// The states of an update in their order: each step, then `promoted`; for blue-green `preview`
  /// and `promoted`.
  public var stateNames: [StateName] {
    switch rollout.strategy {
    case .canary(let canary): canary.steps.indices.map(StateName.step) + [.promoted]
    case .blueGreen: [.preview, .promoted]
    }
  }

  /// One state.
  ///
  /// - Throws: ``InputError`` where the Rollout has no such state.
  public func state(_ name: StateName) throws(InputError) -> RolloutState {
    try state(name, installing: name == .initial ? canaryHash : stableHash)
  }

  /// The aborted states: from each step of a canary, or from a blue-green's preview.
  public var abortedStateNames: [StateName] {
    switch rollout.strategy {
    case .canary(let canary): canary.steps.indices.map { .aborted(step: $0) }
    case .blueGreen: [.aborted(step: nil)]
    }
  }

  /// The cluster before the update: the stable revision, installed and at rest.
  func settledState() throws(InputError) -> RolloutState {
    try state(.initial, installing: stableHash)
  }

  /// An object as a state leaves it, or as the input has it.
  func value(of identity: ObjectIdentity, in state: RolloutState?) -> Value? {
    state?.edits[identity]?.value ?? objects.manifest(identity).map { Value($0.root) }
  }

  /// - Parameter first: the revision that is installed before anything else.
  private func state(
    _ name: StateName, installing first: RevisionHash
  ) throws(InputError) -> RolloutState {
    switch rollout.strategy {
    case .canary(let canary): try canaryState(name, canary, installing: first)
    case .blueGreen(let blueGreen): try blueGreenState(name, blueGreen, installing: first)
    }
  }

  private func canaryState(
    _ name: StateName, _ strategy: CanaryStrategy, installing first: RevisionHash
  ) throws(InputError) -> RolloutState {
    let lastStep = try lastStep(of: name, strategy)
    var replay = CanaryReplay(
      canary: strategy, replicas: rollout.replicas, version: version,
      newHash: first, state: initial)
    var problem = replay.install()
    if name != .initial && stableHash != canaryHash {
      replay.newHash = canaryHash
      for step in 0..<(lastStep + 1) { problem = replay.hold(after: step) }
      switch name {
      case .promoted: problem = replay.promote()
      case .aborted: problem = replay.abort()
      default: break
      }
    }
    return state(name, replay.state, problem)
  }

  /// The step up to which a state is stepped through; -1 for none.
  private func lastStep(
    of name: StateName, _ strategy: CanaryStrategy
  ) throws(InputError) -> Int {
    let count = strategy.steps.count
    switch name {
    case .initial: return -1
    case .promoted, .last: return count - 1
    case .step(let step), .aborted(let step?):
      guard step < count else {
        throw InputError(
          "Rollout \(rollout.namespace)/\(rollout.name) has no step \(step): "
            + (count == 0 ? "it has no steps" : "its last step is \(count - 1)"),
          at: rollout.manifest.root)
      }
      return step
    case .preview, .aborted(nil):
      throw InputError(
        "Rollout \(rollout.namespace)/\(rollout.name) is a canary and has no state \"\(name)\": it "
          + "has initial, 0 to \(max(count - 1, 0)), last, promoted and aborted:N",
        at: rollout.manifest.root)
    }
  }

  private func blueGreenState(
    _ name: StateName, _ strategy: BlueGreenStrategy, installing first: RevisionHash
  ) throws(InputError) -> RolloutState {
    switch name {
    case .step, .last, .aborted(_?):
      throw InputError(
        "Rollout \(rollout.namespace)/\(rollout.name) is blue-green and has no state \"\(name)\": "
          + "it has initial, preview, promoted and aborted", at: rollout.manifest.root)
    default: break
    }
    var replay = BlueGreenReplay(
      strategy: strategy, replicas: rollout.replicas, version: version,
      newHash: first, state: initial)
    var problem = replay.install()
    if name != .initial && stableHash != canaryHash {
      replay.newHash = canaryHash
      problem = replay.preview()
      switch name {
      case .promoted: problem = replay.promote()
      case .aborted: problem = replay.abort()
      default: break
      }
    }
    return state(name, replay.state, problem)
  }

  var canaryHash: RevisionHash { .known(canary.hash) }
  var stableHash: RevisionHash { stable.map { .known($0.hash) } ?? .unknown }

  private func state(
    _ name: StateName, _ final: ClusterState, _ problem: ReconcileError?
  ) -> RolloutState {
    let (phase, message) = final.phase(of: rollout)
    return RolloutState(
      name: name, edits: objects.edits(from: initial, to: final, rollout: rollout.name),
      replicaSets: final.replicaSets.map { replicaSet in
        RolloutState.ReplicaSet(
          hash: replicaSet.hash.text, role: final.role(of: replicaSet),
          replicas: replicaSet.replicas, revision: replicaSet.revision)
      },
      canaryWeight: final.status.weights?.canary, stableWeight: final.status.weights?.stable,
      currentStepIndex: final.status.currentStepIndex, phase: phase, message: message,
      problem: problem?.description, isStableMissing: final.showsUnknownRevision)
  }
}
