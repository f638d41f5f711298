import YAMLSource

/// Writes a plan as JSON, for programs.
public enum PlanJSON {
  /// A plan as JSON.
  public static func text(of plan: Plan) -> [UInt8] { JSONWriter.text(of: value(of: plan)) }

  /// The document that ``text(of:)`` writes.
  static func value(of plan: Plan) -> Value {
    ["rollouts": .sequence(plan.rollouts.map(value))]
  }

  private static func value(of plan: RolloutPlan) -> Value {
    [
      "name": .string(plan.name), "namespace": .string(plan.namespace),
      "strategy": .string(plan.strategy.rawValue),
      "controllerVersion": .string(plan.version.rawValue),
      "canaryHash": .string(plan.canaryHash), "stableHash": text(plan.stableHash),
      "states": .sequence(plan.states.map { value(of: $0, of: plan) }),
    ]
  }

  private static func value(of state: PlannedState, of plan: RolloutPlan) -> Value {
    var entries: [Value.Entry] = [.init("at", .string(state.name.description))]
    if let step = state.step {
      entries.append(.init("step", .string(step)))
      if let pause = state.pause { entries.append(.init("pauses", value(of: pause))) }
    }
    entries += [
      .init("canaryWeight", number(state.canaryWeight)),
      .init("stableWeight", number(state.stableWeight)),
      .init("replicaSets", .sequence(state.replicaSets.map { value(of: $0, of: plan) })),
      .init("phase", .string(state.phase.rawValue)), .init("message", .string(state.message)),
      .init("changes", .sequence(state.changes.map(\.json))),
    ]
    return .mapping(entries)
  }

  private static func value(
    of replicaSet: RolloutState.ReplicaSet, of plan: RolloutPlan
  ) -> Value {
    [
      "name": text(replicaSet.hash.map { "\(plan.name)-\($0)" }),
      "role": .string(replicaSet.role.rawValue), "hash": text(replicaSet.hash),
      "replicas": .int(replicaSet.replicas),
    ]
  }

  private static func value(of pause: CanaryStep.Pause) -> Value {
    switch pause {
    case .indefinite: ["kind": "indefinite"]
    case .seconds(let seconds): ["kind": "duration", "seconds": .int(seconds)]
    }
  }

  private static func text(_ text: String?) -> Value {
    text.map(Value.string) ?? .scalar(.null)
  }

  private static func number(_ number: Int?) -> Value {
    number.map(Value.int) ?? .scalar(.null)
  }
}
