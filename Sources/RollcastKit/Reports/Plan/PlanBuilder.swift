import YAMLSource

/// Makes the plan of one Rollout from its forecast.
struct PlanBuilder {
  private let forecast: RolloutForecast
  private let states: RolloutStates
  /// Where the texts of the objects come from; `nil` where nobody asks for them.
  private let stream: ManifestStream?
  /// The objects that any state changes.
  private let identities: [ObjectIdentity]
  private let reasons: ChangeReasons

  /// - Parameters:
  ///   - states: what is planned; the settled state alone for a first installation.
  ///   - stream: where the texts of the objects come from; `nil` to leave them out.
  init(_ forecast: RolloutForecast, _ states: RolloutStates, texts stream: ManifestStream?) {
    self.forecast = forecast
    self.states = states
    self.stream = stream
    let all = [states.settled, states.initial].compactMap { $0 } + states.update + states.aborted
    identities = Set(all.flatMap(\.edits.keys)).sorted()
    reasons = ChangeReasons(forecast)
  }

  /// The plan of an update.
  var plan: RolloutPlan {
    let settled = snapshot(of: states.settled)
    var elapsed = Elapsed()
    var before = settled
    var update: [PlannedState] = []
    for state in states.update {
      let after = snapshot(of: state)
      elapsed.add(pause(at: state.name))
      update.append(planned(after, since: before, elapsed))
      before = after
    }
    let aborted = zip(states.aborted, update).map { state, reached in
      planned(snapshot(of: state), since: settled, reached.elapsed)
    }
    return plan(update, initial: states.initial.map(installation), aborted: aborted)
  }

  /// The plan of a Rollout that is new: it is installed and skips its steps.
  var firstInstallation: RolloutPlan {
    plan([installation(states.settled)])
  }

  private func plan(
    _ update: [PlannedState], initial: PlannedState? = nil, aborted: [PlannedState] = []
  ) -> RolloutPlan {
    let rollout = forecast.rollout
    let strategy: RolloutPlan.Strategy =
      if case .canary = rollout.strategy { .canary } else { .blueGreen }
    return RolloutPlan(
      name: rollout.name, namespace: rollout.namespace, strategy: strategy,
      version: forecast.version, replicas: rollout.replicas, canaryHash: forecast.canary.hash,
      stableHash: forecast.stable?.hash, update: update, initial: initial, aborted: aborted)
  }

  private func installation(_ state: RolloutState) -> PlannedState {
    planned(snapshot(of: state), since: snapshot(of: nil), Elapsed())
  }

  /// A state with the objects as it leaves them; with no state as the input has them.
  private struct Snapshot {
    let state: RolloutState?
    let values: [Value]
    let texts: [String]
  }

  private func snapshot(of state: RolloutState?) -> Snapshot {
    Snapshot(
      state: state,
      values: identities.map { forecast.value(of: $0, in: state) ?? .scalar(.null) },
      texts: identities.map { stream?.text(of: $0, edited: state?.edits[$0]) ?? "" })
  }

  private func planned(
    _ after: Snapshot, since before: Snapshot, _ elapsed: Elapsed
  ) -> PlannedState {
    let state = after.state!
    return PlannedState(
      name: state.name, step: forecast.rollout.step(state.name)?.summary,
      pause: pause(at: state.name), elapsed: elapsed, canaryWeight: state.canaryWeight,
      stableWeight: state.stableWeight, experimentWeight: state.experimentWeight,
      totalWeight: forecast.totalWeight, traffic: forecast.traffic(at: state),
      replicaSets: state.replicaSets, phase: state.phase, message: state.message,
      problem: state.problem, routes: forecast.routes(at: state),
      changes: changes(from: before.values, to: after.values, at: state.name),
      objects: stream == nil
        ? []
        : identities.indices.map { index in
          PlannedObject(
            identity: identities[index], before: before.texts[index], after: after.texts[index])
        })
  }

  private func changes(
    from old: [Value], to new: [Value], at name: StateName
  ) -> [PlannedChange] {
    identities.indices.flatMap { index in
      FieldChange.changes(from: old[index], to: new[index]).map { change in
        PlannedChange(
          object: identities[index], field: change, reason: reasons.reason(for: change, at: name))
      }
    }
  }

  private func pause(at name: StateName) -> CanaryStep.Pause? {
    switch (forecast.rollout.strategy, name) {
    case (.canary, _):
      guard case .pause(let pause)? = forecast.rollout.step(name)?.action else { return nil }
      return pause
    case (.blueGreen(let blueGreen), .preview):
      if !blueGreen.autoPromotionEnabled { return .indefinite }
      let seconds = blueGreen.autoPromotionSeconds
      return seconds > 0 ? .seconds(seconds) : nil
    case (.blueGreen, _): return nil
    }
  }
}
