/// States that the controller never gets to, by the replay that forecasts them.
enum StateRules {
  @Sendable static func findings(_ linted: LintedRollout) -> [Finding] {
    // The hashes do not matter here, as long as they differ.
    let forecast = try? RolloutForecast(
      rollout: linted.rollout, canary: Revision(hash: "canary"), stable: Revision(hash: "stable"),
      objects: linted.stream, version: linted.version, allowedMissing: AllowedMissing(["all"]))
    guard let forecast else { return [] }
    let states = forecast.states(includesAll: true)
    var said: Set<String> = []
    return (states.update + states.aborted).compactMap { state in
      guard let problem = state.problem, said.insert(problem).inserted else { return nil }
      return finding(
        linted, "the controller never gets to \(state.name): \(problem)", at: state.name)
    }
  }

  private static func finding(
    _ linted: LintedRollout, _ message: String, at name: StateName
  ) -> Finding {
    switch name {
    case .step(let step), .aborted(let step?):
      linted.finding(.stateNeverReached, message, atStep: step)
    case .initial, .last, .preview, .promoted, .aborted(nil):
      Finding(
        .stateNeverReached, message, path: "spec.strategy",
        at: linted.manifest.location, in: linted.manifest.identity)
    }
  }
}
