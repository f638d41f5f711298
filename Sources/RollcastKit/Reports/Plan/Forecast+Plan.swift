extension Forecast {
  /// What will happen to Rollouts.
  ///
  /// - Parameters:
  ///   - rollouts: the Rollouts, of the stream.
  ///   - includesAll: whether `initial` and the aborted states come too.
  ///   - withTexts: whether the objects' texts come too.
  ///   - warnings: what was found on the way is added here.
  /// - Throws: ``InputError`` for a Rollout that the controller would refuse, or an object that is
  ///   missing.
  public func plan(
    of rollouts: [Manifest], includesAll: Bool = false, withTexts: Bool = false,
    warnings: inout [Diagnostic]
  ) throws(InputError) -> Plan {
    let outcomes = concurrentMap(rollouts) { manifest in
      Result { () throws(InputError) in
        try outcome(of: manifest, includesAll: includesAll, withTexts: withTexts)
      }
    }
    var plans: [RolloutPlan] = []
    var withoutStable: [Manifest] = []
    for (manifest, outcome) in zip(rollouts, outcomes) {
      let outcome = try outcome.get()
      plans.append(outcome.plan)
      warnings += outcome.warnings
      if outcome.isStableMissing { withoutStable.append(manifest) }
    }
    warnings += Self.warning(ofUnknownStable: withoutStable)
    return Plan(rollouts: plans)
  }

  /// The plan of one Rollout.
  private struct Outcome: Sendable {
    let plan: RolloutPlan
    var warnings: [Diagnostic]
    let isStableMissing: Bool
  }

  private func outcome(
    of manifest: Manifest, includesAll: Bool, withTexts: Bool
  ) throws(InputError) -> Outcome {
    var warnings: [Diagnostic] = []
    let prepared = try prepare(manifest, in: stream, &warnings)
    let forecast = prepared.forecast
    let texts = withTexts ? stream : nil
    if prepared.isFirstInstall {
      warnings.append(warning(ofFirstInstall: forecast.rollout))
      let states = RolloutStates(settled: forecast.firstInstallation)
      return Outcome(
        plan: PlanBuilder(forecast, states, texts: texts).firstInstallation, warnings: warnings,
        isStableMissing: false)
    }
    let states = forecast.states(includesAll: includesAll)
    let plan = PlanBuilder(forecast, states, texts: texts).plan
    var problems: Set<String> = []
    for state in plan.states {
      guard let problem = state.problem, problems.insert(problem).inserted else { continue }
      warnings.append(Self.warning(of: problem, at: state.name, forecast.rollout))
    }
    return Outcome(
      plan: plan, warnings: warnings, isStableMissing: forecast.stable == nil)
  }
}
