import YAMLSource

/// The states of one update under two behaviours of the controller.
struct BehaviourComparison {
  /// The states that differ.
  private(set) var states: [StateName] = []
  private var differing: Set<ObjectIdentity> = []

  /// The objects that differ in any of the states.
  var objects: [ObjectIdentity] { differing.sorted() }

  /// - Returns: `nil` where the Rollout is refused under the other behaviour.
  init?(_ forecast: RolloutForecast, _ other: ControllerBehaviour) {
    // Any hash but the stable one starts an update.
    let canary = Revision(hash: "next")
    let stable = forecast.stable ?? forecast.canary
    guard let one = try? forecast.between(canary, after: stable),
      let two = try? forecast.between(canary, after: stable, behaviour: other)
    else { return nil }
    let (left, right) = (one.states(includesAll: true), two.states(includesAll: true))
    compare(left.settled, right.settled, as: .initial, one, two)
    for (left, right) in zip(left.update + left.aborted, right.update + right.aborted) {
      compare(left, right, as: left.name, one, two)
    }
  }

  private mutating func compare(
    _ left: RolloutState, _ right: RolloutState, as name: StateName, _ one: RolloutForecast,
    _ two: RolloutForecast
  ) {
    let identities = Set(left.edits.keys).union(right.edits.keys).filter { identity in
      one.value(of: identity, in: left) != two.value(of: identity, in: right)
    }
    differing.formUnion(identities)
    if !identities.isEmpty || left.replicaSets != right.replicaSets || left.phase != right.phase
      || left.canaryWeight != right.canaryWeight || left.problem != right.problem
    {
      states.append(name)
    }
  }
}
