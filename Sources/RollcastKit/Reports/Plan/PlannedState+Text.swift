/// What the formats for people say of a state.
extension PlannedState {
  /// `step 2` or the state's name.
  var title: String {
    if case .step(let index) = name { return "step \(index)" }
    return name.description
  }

  /// What happens on the way to this state.
  func action(in plan: RolloutPlan) -> String {
    if problem != nil { return (step.map { "\($0), " } ?? "") + "never reached" }
    if let step { return step }
    switch name {
    case .initial: return "installs \(plan.canaryHash)"
    case .preview: return "brings up \(plan.canaryHash)"
    case .aborted: return plan.stableHash.map { "goes back to \($0)" } ?? "goes back"
    case .promoted, .step, .last: return "\(plan.canaryHash) is stable"
    }
  }

  /// The canary's weight; empty without a router.
  var canaryWeightText: String { Self.weight(canaryWeight, of: totalWeight) }

  /// The stable side's weight; empty without a router.
  var stableWeightText: String { Self.weight(stableWeight, of: totalWeight) }

  /// What experiments get; empty where none runs.
  var experimentWeightText: String {
    experimentWeight == 0 ? "" : Self.weight(experimentWeight, of: totalWeight)
  }

  var pauseText: String {
    switch pause {
    case .indefinite: "until resumed"
    case .seconds(let seconds): DurationText.text(seconds: seconds)
    case nil: ""
    }
  }

  /// The least time from the start until this state is over.
  var elapsedText: String { DurationText.text(seconds: elapsed.seconds) }

  /// A weight is in percent unless `maxTrafficWeight` says otherwise.
  private static func weight(_ weight: Int?, of total: Int) -> String {
    guard let weight else { return "" }
    return total == 100 ? "\(weight)%" : "\(weight)/\(total)"
  }
}

extension RouteInForce {
  /// The route's name, and what it does with requests.
  var text: String {
    switch kind {
    case .header: "\(name) (header)"
    case .mirror(let percent): "\(name) (mirror \(percent)%)"
    }
  }

  /// As ``text``, with the requests that it matches.
  var longText: String {
    switch kind {
    case .header: "\(name) (header: \(match))"
    case .mirror(let percent): "\(name) (mirror \(percent)%: \(match))"
    }
  }
}
