import YAMLSource

/// Forecasts the Rollouts of a manifest stream.
public struct Forecast: Sendable {
  /// Where the objects that Rollouts name are looked up, and what is rendered.
  public let stream: ManifestStream
  public let stable: StableRevisions
  public let version: ControllerVersion
  public let allowedMissing: AllowedMissing
  /// Numbers of pods that stand in for an autoscaler's, by Rollout; with no name for all.
  public let replicas: [(rollout: RolloutName?, count: Int)]

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
  private struct Prepared {
    let forecast: RolloutForecast
    let isFirstInstall: Bool
  }

  /// The stream as it will stand at a state of each Rollout.
  ///
  /// - Parameters:
  ///   - rollouts: the Rollouts that move; all others are left as they are.
  ///   - state: the state.
  ///   - pastEnd: what a Rollout does that lacks the step.
  ///   - changedBefore: objects that are to count as changed, whatever becomes of them.
  /// - Returns: the edits, with the stream that they belong to.
  /// - Throws: ``InputError`` for a Rollout that the controller would refuse, an object that is
  ///   missing, or a state that a Rollout does not have.
  public func rendering(
    of rollouts: [Manifest], at state: StateName, pastEnd: PastEnd = .error,
    changedBefore: Set<ObjectIdentity> = []
  ) throws(InputError) -> Rendering {
    var rendering = Rendering(stream: stream, changedBefore: changedBefore)
    var withoutStable: [Manifest] = []
    var pending = rollouts
    while !pending.isEmpty {
      var deferred: [Manifest] = []
      let stream = rendering.stream
      let outcomes = concurrentMap(pending) { manifest in
        Result { () throws(InputError) in
          try outcome(of: manifest, in: stream, at: state, pastEnd)
        }
      }
      for (manifest, outcome) in zip(pending, outcomes) {
        let outcome = try outcome.get()
        rendering.warnings += outcome.warnings
        guard let result = outcome.state else { continue }
        if result.isStableMissing { withoutStable.append(manifest) }
        if result.edits.keys.contains(where: { rendering.edits[$0] != nil }) {
          // Another Rollout has changed one of its objects: it goes on from there.
          deferred.append(manifest)
        } else {
          rendering.edits.merge(result.edits) { first, _ in first }
        }
      }
      pending = deferred
      if !pending.isEmpty { try rendering.restart() }
    }
    rendering.warnings += warning(ofUnknownStable: withoutStable)
    return rendering
  }

  /// What becomes of one Rollout; no state where it is skipped.
  private struct Outcome: Sendable {
    var state: RolloutState?
    var warnings: [Diagnostic] = []
  }

  private func outcome(
    of manifest: Manifest, in stream: ManifestStream, at name: StateName, _ pastEnd: PastEnd
  ) throws(InputError) -> Outcome {
    var outcome = Outcome()
    let prepared = try prepare(manifest, in: stream, &outcome.warnings)
    outcome.state = try state(name, of: prepared, pastEnd, &outcome.warnings)
    return outcome
  }

  /// One warning, however many Rollouts it is about.
  private func warning(ofUnknownStable rollouts: [Manifest]) -> [Diagnostic] {
    guard let first = rollouts.first else { return [] }
    let count = Set(rollouts.map(\.identity)).count
    let others = count == 1 ? "" : " and \(count - 1) more"
    let message =
      "the stable revision of \(first.identity)\(others) is not known, so the stable side keeps "
      + "what the input has; name it with \(stable.waysToName), or give the Rollout's "
      + "status.stableRS"
    return [Diagnostic(message, at: first.location)]
  }

  /// A Rollout's forecast.
  ///
  /// - Parameters:
  ///   - manifest: the Rollout, one of the stream's.
  ///   - warnings: what was found on the way is added here.
  /// - Throws: ``InputError`` as ``rendering(of:at:pastEnd:)`` does.
  public func forecast(
    of manifest: Manifest, warnings: inout [Diagnostic]
  ) throws(InputError) -> RolloutForecast {
    try prepare(manifest, in: stream, &warnings).forecast
  }

  private func prepare(
    _ manifest: Manifest, in stream: ManifestStream, _ warnings: inout [Diagnostic]
  ) throws(InputError) -> Prepared {
    var rollout = try Rollout(try stream.object(manifest.identity) ?? manifest)
    let count = replicas.last { $0.rollout?.matches(manifest.identity) ?? true }?.count
    if let count { rollout.replicas = count }
    let canary = try rollout.revision(objects: stream, version: version)
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
    warnings += forecast.warnings
    return Prepared(forecast: forecast, isFirstInstall: isFirstInstall)
  }

  /// - Returns: `nil` where the Rollout is skipped.
  private func state(
    _ name: StateName, of prepared: Prepared, _ pastEnd: PastEnd, _ warnings: inout [Diagnostic]
  ) throws(InputError) -> RolloutState? {
    let forecast = prepared.forecast
    let rollout = forecast.rollout
    var name = name
    if case .step(let step) = name, step >= rollout.steps.count {
      switch pastEnd {
      case .error: break
      case .promoted: name = .promoted
      case .skip: return nil
      }
    }
    if prepared.isFirstInstall && name != .initial {
      let message =
        "Rollout \(rollout.namespace)/\(rollout.name) is not in the stable manifests, so it is "
        + "installed for the first time and skips its steps"
      warnings.append(Diagnostic(message, at: rollout.manifest.location))
      name = .initial
    }
    let state = try forecast.state(name)
    if let problem = state.problem {
      let message =
        "Rollout \(rollout.namespace)/\(rollout.name) never gets to \(name): \(problem)"
      warnings.append(Diagnostic(message, at: rollout.manifest.location))
    }
    return state
  }
}
