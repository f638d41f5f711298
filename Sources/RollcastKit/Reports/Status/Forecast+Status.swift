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
  public func status(
    of rollouts: [Manifest], at state: StateName, pastEnd: PastEnd = .error,
    warnings: inout [Diagnostic]
  ) throws(InputError) -> [RolloutTree] {
    var trees: [RolloutTree] = []
    var withoutStable: [Manifest] = []
    for manifest in rollouts {
      let prepared = try prepare(manifest, in: stream, &warnings)
      guard let result = try self.state(state, of: prepared, pastEnd, &warnings) else { continue }
      trees.append(RolloutTree(result, of: prepared.forecast))
      if result.replicaSets.contains(where: { $0.hash == nil }) { withoutStable.append(manifest) }
    }
    warnings += Self.warning(ofUnknownStable: withoutStable)
    return trees
  }
}
