import YAMLSource

/// Forecasts the Rollouts of a manifest stream.
public struct Forecast: Sendable {
  /// Where the objects that Rollouts name are looked up, and what is rendered.
  public let stream: ManifestStream
  /// What is known of the stable revisions.
  public let stable: StableRevisions
  /// The controller whose behaviour is forecast.
  public let version: ControllerVersion
  /// Which objects that a Rollout names may be missing in the stream.
  public let allowedMissing: AllowedMissing
  /// Numbers of pods that stand in for an autoscaler's, by Rollout; with no name for all.
  public let replicas: [(rollout: RolloutName?, count: Int)]

  /// Puts a forecast together; nothing is read until a state is asked for.
  public init(
    stream: ManifestStream, stable: StableRevisions, version: ControllerVersion = .standard,
    allowedMissing: AllowedMissing = AllowedMissing(),
    replicas: [(rollout: RolloutName?, count: Int)] = []
  ) {
    self.stream = stream
    self.stable = stable
    self.version = version
    self.allowedMissing = allowedMissing
    self.replicas = replicas
  }

  /// A Rollout's forecast, or `firstInstall` where nothing was stable before.
  struct Prepared {
    let forecast: RolloutForecast
    let isFirstInstall: Bool
  }

  /// The stream as it will stand at a state of each Rollout.
  ///
  /// - Parameters:
  ///   - rollouts: the Rollouts that move; all others are left as they are.
  ///   - state: the state.
  ///   - pastEnd: what a Rollout does that lacks the step.
  ///   - included: what the rendering holds beside the objects that are edited for traffic.
  ///   - changedBefore: objects that are to count as changed, whatever becomes of them.
  /// - Returns: the edits, with the stream that they belong to.
  /// - Throws: ``InputError`` for a Rollout that the controller would refuse, an object that is
  ///   missing, or a state that a Rollout does not have.
  public func rendering(
    of rollouts: [Manifest], at state: StateName, pastEnd: PastEnd = .error,
    including included: Set<Inclusion> = [], changedBefore: Set<ObjectIdentity> = []
  ) throws(InputError) -> Rendering {
    var rendering = Rendering(stream: stream, changedBefore: changedBefore)
    var withoutStable: [Manifest] = []
    var pending = rollouts
    while !pending.isEmpty {
      var deferred: [Manifest] = []
      let stream = rendering.stream
      let outcomes = concurrentMap(pending) { manifest in
        Result { () throws(InputError) in
          try outcome(of: manifest, in: stream, at: state, pastEnd, included)
        }
      }
      for (manifest, outcome) in zip(pending, outcomes) {
        let outcome = try outcome.get()
        rendering.warnings += outcome.warnings
        if outcome.isStableMissing { withoutStable.append(manifest) }
        if outcome.edits.keys.contains(where: { rendering.edits[$0] != nil }) {
          // Another Rollout has changed one of its objects: it goes on from there.
          deferred.append(manifest)
        } else {
          rendering.edits.merge(outcome.edits) { first, _ in first }
          rendering.added += outcome.added
        }
      }
      pending = deferred
      if !pending.isEmpty { try rendering.restart() }
    }
    rendering.warnings += warning(ofUnknownStable: withoutStable)
    return rendering
  }

  /// What becomes of one Rollout; nothing where it is skipped.
  private struct Outcome: Sendable {
    var edits: [ObjectIdentity: EditedNode] = [:]
    var added: [Value] = []
    var isStableMissing = false
    var warnings: [Diagnostic] = []
  }

  private func outcome(
    of manifest: Manifest, in stream: ManifestStream, at name: StateName, _ pastEnd: PastEnd,
    _ included: Set<Inclusion>
  ) throws(InputError) -> Outcome {
    var outcome = Outcome()
    let prepared = try prepare(manifest, in: stream, &outcome.warnings)
    guard let state = try state(name, of: prepared, pastEnd, &outcome.warnings) else {
      return outcome
    }
    outcome.edits = state.edits
    outcome.isStableMissing = state.isStableMissing
    if included.contains(.status) {
      let rollout = prepared.forecast.rollout
      outcome.edits[rollout.manifest.identity] = state.editedStatus(of: rollout)
    }
    if included.contains(.replicaSets) {
      try addReplicaSets(of: state, prepared.forecast, in: stream, to: &outcome)
    }
    return outcome
  }

  private func addReplicaSets(
    of state: RolloutState, _ forecast: RolloutForecast, in stream: ManifestStream,
    to outcome: inout Outcome
  ) throws(InputError) {
    if let workload = forecast.scaledDownWorkload() {
      outcome.edits[workload.identity] = workload.node
    }
    for manifest in try forecast.replicaSetManifests(at: state, warnings: &outcome.warnings) {
      let identity = ObjectIdentity(
        group: "apps", kind: "ReplicaSet", namespace: forecast.rollout.namespace,
        name: manifest["metadata"]?["name"]?.string ?? "")
      if let there = try stream.object(identity) {
        outcome.warnings.append(
          Diagnostic("\(identity) is in the input already and stays as it is", at: there.location))
      } else {
        outcome.added.append(manifest)
      }
    }
  }

  /// One warning, however many Rollouts it is about.
  func warning(ofUnknownStable rollouts: [Manifest]) -> [Diagnostic] {
    guard let first = rollouts.first else { return [] }
    let count = Set(rollouts.map(\.identity)).count
    let others = count == 1 ? "" : " and \(count - 1) more"
    let message =
      "the stable revision of \(first.identity)\(others) is not known, so the stable side keeps "
      + "what the input has; name it with \(stable.waysToName), or give the Rollout's "
      + "status.stableRS"
    return [Diagnostic(message, at: first.location)]
  }

  func warning(ofFirstInstall rollout: Rollout) -> Diagnostic {
    Diagnostic(
      "Rollout \(rollout.namespace)/\(rollout.name) is not in \(stable.origin), so it is "
        + "installed for the first time and skips its steps", at: rollout.manifest.location)
  }

  static func warning(of problem: String, at name: StateName, _ rollout: Rollout) -> Diagnostic {
    Diagnostic(
      "Rollout \(rollout.namespace)/\(rollout.name) never gets to \(name): \(problem)",
      at: rollout.manifest.location)
  }

  /// A Rollout's forecast.
  ///
  /// - Parameters:
  ///   - manifest: the Rollout, one of the stream's.
  ///   - warnings: what was found on the way is added here.
  /// - Throws: ``InputError`` as ``rendering(of:at:pastEnd:including:changedBefore:)`` does.
  public func forecast(
    of manifest: Manifest, warnings: inout [Diagnostic]
  ) throws(InputError) -> RolloutForecast {
    try prepare(manifest, in: stream, &warnings).forecast
  }

  func prepare(
    _ manifest: Manifest, in stream: ManifestStream, _ warnings: inout [Diagnostic]
  ) throws(InputError) -> Prepared {
    let manifest = try stream.object(manifest.identity) ?? manifest
    var (rollout, canary) = try read(manifest, in: stream)
    let count = replicas.last { $0.rollout?.matches(manifest.identity) ?? true }?.count
    if let count { rollout.replicas = count }
    var before: Revision?
    var isFirstInstall = false
    switch try stable.answer(for: rollout, version: version) {
    case .revision(let revision): before = revision
    case .firstInstall: isFirstInstall = true
    case .unknown: break
    }
    let forecast = try RolloutForecast(
      rollout: rollout, canary: canary, stable: before, objects: stream, version: version,
      allowedMissing: allowedMissing)
    warnings += rollout.contradictions(stable: before) + forecast.warnings
    return Prepared(forecast: forecast, isFirstInstall: isFirstInstall)
  }

  /// - Throws: ``InputError`` with the controller's words where it has some for what is wrong.
  private func read(
    _ manifest: Manifest, in stream: ManifestStream
  ) throws(InputError) -> (Rollout, canary: Revision) {
    do throws(InputError) {
      let rollout = try Rollout(manifest)
      return (rollout, try rollout.revision(objects: stream, version: version))
    } catch {
      let refusals = RolloutRefusals(
        of: manifest, version: version, objects: stream, allowedMissing: allowedMissing)
      throw refusals.firstError() ?? error
    }
  }

  /// The state that a Rollout gets to where one is asked for.
  ///
  /// - Returns: `nil` where the Rollout is skipped.
  func reached(_ name: StateName, by prepared: Prepared, _ pastEnd: PastEnd) -> StateName? {
    if case .step(let step) = name, step >= prepared.forecast.rollout.steps.count {
      switch pastEnd {
      case .error: break
      case .promoted: return prepared.isFirstInstall ? .initial : .promoted
      case .skip: return nil
      }
    }
    return prepared.isFirstInstall ? .initial : name
  }

  /// - Returns: `nil` where the Rollout is skipped.
  func state(
    _ name: StateName, of prepared: Prepared, _ pastEnd: PastEnd, _ warnings: inout [Diagnostic]
  ) throws(InputError) -> RolloutState? {
    let forecast = prepared.forecast
    guard let reached = reached(name, by: prepared, pastEnd) else { return nil }
    if prepared.isFirstInstall && name != .initial {
      warnings.append(warning(ofFirstInstall: forecast.rollout))
    }
    let state = try forecast.state(reached)
    if let problem = state.problem {
      warnings.append(Self.warning(of: problem, at: reached, forecast.rollout))
    }
    return state
  }
}
