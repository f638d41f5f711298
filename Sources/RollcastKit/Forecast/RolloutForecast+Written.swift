import YAMLSource

extension RolloutForecast {
  /// The manifests in everything that the controller writes while it installs the stable revision,
  /// rolls the canary out, promotes it or takes it back after any step, and rolls out one more.
  func everythingWritten() -> [[ObjectIdentity: EditedNode]] {
    var replay = replay(installing: stableHash)
    replay.written = WrittenStates()
    _ = replay.install()
    for hash in [canaryHash, laterHash] {
      replay.newHash = hash
      for move in rollout.strategy.moves(to: .promoted) ?? [] {
        _ = replay.perform(move)
        if move == .promote { continue }
        var aborted = replay
        _ = aborted.perform(.abort)
        replay.written = aborted.written
      }
    }
    return (replay.written?.all ?? []).map {
      objects.edits(from: initialState, to: $0, rollout: rollout.name)
    }
  }

  /// A revision after the canary's.
  private var laterHash: RevisionHash { .known(canary.hash + "-later") }
}
