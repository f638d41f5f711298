import YAMLSource

/// The change from one version of the controller to another, under manifests that stay.
public struct ControllerUpgrade: Sendable {
  /// The version that runs now.
  public let from: ControllerVersion
  /// The version that is to come.
  public let to: ControllerVersion
  private let before: Forecast
  private let after: Forecast

  /// - Parameters:
  ///   - from: the version that runs now.
  ///   - to: the version that is to come.
  ///   - stream: the manifests.
  ///   - allowedMissing: which objects that a Rollout names need not be there.
  ///   - replicas: numbers of pods that stand in for an autoscaler's, by Rollout.
  public init(
    from: ControllerVersion, to: ControllerVersion, stream: ManifestStream,
    allowedMissing: AllowedMissing = AllowedMissing(),
    replicas: [(rollout: RolloutName?, count: Int)] = []
  ) {
    self.from = from
    self.to = to
    let forecast = { version in
      Forecast(
        stream: stream, stable: StableRevisions(), version: version,
        allowedMissing: allowedMissing, replicas: replicas)
    }
    before = forecast(from)
    after = forecast(to)
  }

  /// What the upgrade does to Rollouts.
  ///
  /// - Parameters:
  ///   - rollouts: the Rollouts, of the stream.
  ///   - warnings: what was found on the way is added here.
  /// - Throws: ``InputError`` for what neither controller takes.
  public func impacts(
    on rollouts: [Manifest], warnings: inout [Diagnostic]
  ) throws(InputError) -> [UpgradeImpact] {
    let outcomes = concurrentMap(rollouts) { manifest in
      Result { () throws(InputError) in
        var warnings: [Diagnostic] = []
        return (try impact(on: manifest, &warnings), warnings)
      }
    }
    var impacts: [UpgradeImpact] = []
    for outcome in outcomes {
      let (impact, found) = try outcome.get()
      impacts.append(impact)
      warnings += found
    }
    return impacts
  }

  private func impact(
    on manifest: Manifest, _ warnings: inout [Diagnostic]
  ) throws(InputError) -> UpgradeImpact {
    let source = try PodTemplateSource(manifest, objects: after.stream)
    let fromHash = try source.hash(from).description
    let toHash = try source.hash(to).description
    let old = forecast(before, of: manifest, canary: fromHash, stable: fromHash, &warnings)
    let new = forecast(after, of: manifest, canary: toHash, stable: fromHash, &warnings)
    switch (old, new) {
    case (.failure, .failure(let error)): throw error
    case (.success, .failure(let error)):
      return UpgradeImpact(
        rollout: manifest, fromHash: fromHash, toHash: toHash, course: nil, changes: [],
        differences: [], refusal: error, pastRefusal: nil)
    case (_, .success(let new)):
      let states = new.states()
      let course = fromHash == toHash ? nil : new.course(states)
      let pastRefusal: InputError? = if case .failure(let error) = old { error } else { nil }
      return UpgradeImpact(
        rollout: manifest, fromHash: fromHash, toHash: toHash, course: course,
        changes: changes(from: try? old.get(), to: new, states, course),
        differences: differences(new), refusal: nil, pastRefusal: pastRefusal)
    }
  }

  private func forecast(
    _ forecast: Forecast, of manifest: Manifest, canary: String, stable: String,
    _ warnings: inout [Diagnostic]
  ) -> Result<RolloutForecast, InputError> {
    Result { () throws(InputError) in
      var found: [Diagnostic] = []
      let known = try forecast.forecast(of: manifest, warnings: &found)
      // An upgrade finds a paused Rollout as it is.
      warnings += found.filter { $0 != known.rollout.pauseBySpec }
      return try known.between(Revision(hash: canary), after: Revision(hash: stable))
    }
  }

  /// The fields that differ between the settled old controller and the new one at rest.
  private func changes(
    from old: RolloutForecast?, to new: RolloutForecast, _ states: RolloutStates,
    _ course: UpgradeCourse?
  ) -> [UpgradeImpact.Change] {
    let settled = old?.states().settled
    let path = states.path(course)
    let final = path.last ?? states.settled
    let reasons = ChangeReasons(new)
    let identities = Set(final.edits.keys).union(settled?.edits.keys ?? [:].keys).sorted()
    return identities.flatMap { identity in
      let values = path.map { new.value(of: identity, in: $0) }
      let end = new.value(of: identity, in: final)
      return FieldChange.changes(
        from: old?.value(of: identity, in: settled) ?? new.value(of: identity, in: nil), to: end
      ).map { field in
        // The first state from which on the field stays as it is in the end.
        let place = values.lastIndex { !Self.agree($0, end, at: field.path) }.map { $0 + 1 } ?? 0
        return UpgradeImpact.Change(
          object: identity, field: field,
          reason: path.isEmpty
            ? "controller \(to.rawValue)" : reasons.reason(for: field, at: path[place].name))
      }
    }
  }

  /// Whether two values of an object have the same at a path of the second.
  private static func agree(_ value: Value?, _ end: Value?, at path: FieldPath) -> Bool {
    guard let value, let end else { return value == end }
    return value.counterpart(of: path, in: end) == end.counterpart(of: path, in: end)
  }

  /// Tries each difference between the versions by itself.
  private func differences(_ new: RolloutForecast) -> [UpgradeImpact.Difference] {
    ControllerBehaviour(from).differences(to: ControllerBehaviour(to)).compactMap { difference in
      var behaviour = ControllerBehaviour(to)
      behaviour.toggle(difference)
      let comparison = BehaviourComparison(new, behaviour)
      guard let comparison, !comparison.states.isEmpty else { return nil }
      return UpgradeImpact.Difference(
        difference: difference, states: comparison.states, objects: comparison.objects)
    }
  }
}

extension RolloutStates {
  /// The states that the cluster goes through until it comes to rest after an upgrade.
  fileprivate func path(_ course: UpgradeCourse?) -> ArraySlice<RolloutState> {
    switch course {
    case nil, .held: []
    case .pauses(let name, _, _): update[...(update.firstIndex { $0.name == name } ?? 0)]
    case .runsThrough: update[...]
    }
  }
}
