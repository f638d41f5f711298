extension Forecast {
  /// The states of Rollouts, each Rollout by itself.
  ///
  /// - Parameters:
  ///   - rollouts: the Rollouts, of the stream.
  ///   - state: the state; `nil` for each step and `promoted`, for blue-green `preview` and
  ///     `promoted`.
  ///   - pastEnd: what a Rollout does that lacks the step.
  ///   - warnings: what was found on the way is added here.
  /// - Throws: ``InputError`` as ``rendering(of:at:pastEnd:changedBefore:)`` does.
  package func folders(
    of rollouts: [Manifest], at state: StateName? = nil, pastEnd: PastEnd = .error,
    warnings: inout [Diagnostic]
  ) throws(InputError) -> [StateFolder] {
    let outcomes = concurrentMap(rollouts) { manifest in
      Result { () throws(InputError) in try outcome(of: manifest, at: state, pastEnd) }
    }
    var folders: [StateFolder] = []
    var withoutStable: [Manifest] = []
    for (manifest, outcome) in zip(rollouts, outcomes) {
      let outcome = try outcome.get()
      folders += outcome.folders
      warnings += outcome.warnings
      if outcome.isStableMissing { withoutStable.append(manifest) }
    }
    warnings += warning(ofUnknownStable: withoutStable)
    return folders
  }

  /// What becomes of one Rollout.
  private struct Outcome: Sendable {
    let folders: [StateFolder]
    let warnings: [Diagnostic]
    let isStableMissing: Bool
  }

  private func outcome(
    of manifest: Manifest, at name: StateName?, _ pastEnd: PastEnd
  ) throws(InputError) -> Outcome {
    var warnings: [Diagnostic] = []
    let prepared = try prepare(manifest, in: stream, &warnings)
    var states: [RolloutState]
    if name == nil && !prepared.isFirstInstall {
      states = prepared.forecast.states().update
      for state in states {
        guard let problem = state.problem else { continue }
        warnings.append(Self.warning(of: problem, at: state.name, prepared.forecast.rollout))
      }
    } else {
      states = [try state(name ?? .promoted, of: prepared, pastEnd, &warnings)].compactMap { $0 }
    }
    return Outcome(
      folders: states.map { StateFolder(prepared.forecast, at: $0) }, warnings: warnings,
      isStableMissing: states.contains(where: \.isStableMissing))
  }
}
