import YAMLSource

/// Every state of Rollouts with what changes from one to the next, as JSON.
public struct PlanReport {
  /// - Parameters:
  ///   - forecasts: the Rollouts.
  ///   - includesAll: whether `initial` and the aborted states come too.
  /// - Returns: the report's text.
  /// - Throws: ``InputError`` where a state cannot be forecast.
  public static func json(
    _ forecasts: [RolloutForecast], includesAll: Bool
  ) throws(InputError) -> [UInt8] {
    var rollouts: [Value] = []
    for forecast in forecasts {
      rollouts.append(try PlanReport(forecast).value(includesAll: includesAll))
    }
    return JSONWriter.text(of: ["rollouts": .sequence(rollouts)])
  }

  private let forecast: RolloutForecast

  private init(_ forecast: RolloutForecast) { self.forecast = forecast }

  private func value(includesAll: Bool) throws(InputError) -> Value {
    var states: [Value] = []
    if includesAll { states.append(value(of: try forecast.state(.initial), after: nil)) }
    let settled = try forecast.settledState()
    var before = settled
    for name in forecast.stateNames {
      let state = try forecast.state(name)
      states.append(value(of: state, after: before))
      before = state
    }
    if includesAll {
      for name in forecast.abortedStateNames {
        states.append(value(of: try forecast.state(name), after: settled))
      }
    }
    return [
      "name": .string(forecast.rollout.name), "namespace": .string(forecast.rollout.namespace),
      "strategy": .string(strategy), "controllerVersion": .string(forecast.version.rawValue),
      "canaryHash": .string(forecast.canary.hash), "stableHash": Self.text(forecast.stable?.hash),
      "states": .sequence(states),
    ]
  }

  private var strategy: String {
    switch forecast.rollout.strategy {
    case .canary: "canary"
    case .blueGreen: "blueGreen"
    }
  }

  private func value(of state: RolloutState, after before: RolloutState?) -> Value {
    var entries: [Value.Entry] = [.init("at", .string(state.name.description))]
    if let step = step(of: state.name) {
      entries.append(.init("step", .string(step.summary)))
      if case .pause(let pause) = step.action { entries.append(.init("pauses", Self.value(pause))) }
    }
    entries += [
      .init("canaryWeight", Self.number(state.canaryWeight)),
      .init("stableWeight", Self.number(state.stableWeight)),
      .init("replicaSets", .sequence(state.replicaSets.map(value))),
      .init("phase", .string(state.phase.rawValue)), .init("message", .string(state.message)),
      .init("changes", .sequence(changes(to: state, from: before))),
    ]
    return .mapping(entries)
  }

  private func step(of name: StateName) -> CanaryStep? {
    guard case .step(let index) = name else { return nil }
    return forecast.rollout.steps[index]
  }

  private func value(of replicaSet: RolloutState.ReplicaSet) -> Value {
    let hash = replicaSet.hash
    return [
      "name": Self.text(hash.map { "\(forecast.rollout.name)-\($0)" }),
      "role": .string(replicaSet.role.rawValue), "hash": Self.text(hash),
      "replicas": .int(replicaSet.replicas),
    ]
  }

  private static func value(_ pause: CanaryStep.Pause) -> Value {
    switch pause {
    case .indefinite: ["kind": "indefinite"]
    case .seconds(let seconds): ["kind": "duration", "seconds": .int(seconds)]
    }
  }

  private func changes(to state: RolloutState, from before: RolloutState?) -> [Value] {
    let identities = Set(state.edits.keys).union(before?.edits.keys ?? [:].keys).sorted()
    return identities.flatMap { identity in
      let old = forecast.value(of: identity, in: before)
      let new = forecast.value(of: identity, in: state)
      return FieldChange.changes(from: old, to: new).map { change in
        [
          "kind": .string(identity.kind), "namespace": .string(identity.namespace),
          "name": .string(identity.name), "path": .string(change.path.description),
          "from": change.from ?? .scalar(.null), "to": change.to ?? .scalar(.null),
          "reason": .string(reason(for: change, at: state.name)),
        ] as Value
      }
    }
  }

  private func reason(for change: FieldChange, at name: StateName) -> String {
    let hash: Value? = change.to
    if hash == .string(forecast.canary.hash) { return "canary revision \(forecast.canary.hash)" }
    if let stable = forecast.stable?.hash, hash == .string(stable) {
      return "stable revision \(stable)"
    }
    if case .step(let index) = name { return "step \(index) \(step(of: name)!.summary)" }
    return name.description
  }

  private static func text(_ text: String?) -> Value {
    text.map(Value.string) ?? .scalar(.null)
  }

  private static func number(_ number: Int?) -> Value {
    number.map(Value.int) ?? .scalar(.null)
  }
}
