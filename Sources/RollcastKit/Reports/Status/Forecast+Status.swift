extension Forecast {
  /// How Rollouts stand at a state.
  ///
  /// - Parameters:
  ///   - rollouts: the Rollouts, of the stream.
  ///   - state: the state.
  ///   - pastEnd: what a Rollout does that lacks the step.
  ///   - warnings: what was found on the way is added here.
  /// - Returns: a tree for each that is not skipped.
  /// - Throws: ``InputError`` as ``rendering(of:at:pastEnd:changedBefore:)`` does.
  package func status(
    of rollouts: [Manifest], at state: StateName, pastEnd: PastEnd = .error,
    warnings: inout [Diagnostic]
  ) throws(InputError) -> [RolloutTree] {
    let outcomes = concurrentMap(rollouts) { manifest in
      Result { () throws(InputError) in try outcome(of: manifest, at: state, pastEnd) }
    }
    var trees: [RolloutTree] = []
    var withoutStable: [Manifest] = []
    for (manifest, outcome) in zip(rollouts, outcomes) {
      let outcome = try outcome.get()
      warnings += outcome.warnings
      guard let tree = outcome.tree else { continue }
      trees.append(tree)
      if tree.replicaSets.contains(where: { $0.hash == nil }) { withoutStable.append(manifest) }
    }
    warnings += warning(ofUnknownStable: withoutStable)
    return trees
  }

  /// How one Rollout stands; no tree where it is skipped.
  private struct Outcome: Sendable {
    var tree: RolloutTree?
    var warnings: [Diagnostic] = []
  }

  private func outcome(
    of manifest: Manifest, at state: StateName, _ pastEnd: PastEnd
  ) throws(InputError) -> Outcome {
    var outcome = Outcome()
    let prepared = try prepare(manifest, in: stream, &outcome.warnings)
    let reached = try self.state(state, of: prepared, pastEnd, &outcome.warnings)
    outcome.tree = reached.map { RolloutTree($0, of: prepared.forecast) }
    return outcome
  }
}
