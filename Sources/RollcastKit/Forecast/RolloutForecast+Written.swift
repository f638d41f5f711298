import YAMLSource

extension RolloutForecast {
  /// The manifests in everything that the controller writes while it installs the stable revision,
  /// rolls the canary out, promotes it or takes it back after any step, and rolls out one more.
  func everythingWritten() -> [[ObjectIdentity: EditedNode]] {
    let written: [ClusterState]
    switch rollout.strategy {
    case .canary(let canary): written = everythingWritten(canary)
    case .blueGreen(let blueGreen): written = everythingWritten(blueGreen)
    }
    return written.map { objects.edits(from: initial, to: $0, rollout: rollout.name) }
  }

  /// A revision after the canary's.
  private var laterHash: RevisionHash { .known(canary.hash + "-later") }

  private func everythingWritten(_ strategy: CanaryStrategy) -> [ClusterState] {
    var replay = CanaryReplay(
      canary: strategy, replicas: rollout.replicas, version: version,
      newHash: stableHash, state: initial, written: WrittenStates())
    _ = replay.install()
    for hash in [canaryHash, laterHash] {
      replay.newHash = hash
      for step in strategy.steps.indices {
        _ = replay.hold(after: step)
        var aborted = replay
        _ = aborted.abort()
        replay.written = aborted.written
      }
      _ = replay.promote()
    }
    return replay.written?.all ?? []
  }

  private func everythingWritten(_ strategy: BlueGreenStrategy) -> [ClusterState] {
    var replay = BlueGreenReplay(
      strategy: strategy, replicas: rollout.replicas, version: version,
      newHash: stableHash, state: initial, written: WrittenStates())
    _ = replay.install()
    for hash in [canaryHash, laterHash] {
      replay.newHash = hash
      _ = replay.preview()
      var aborted = replay
      _ = aborted.abort()
      replay.written = aborted.written
      _ = replay.promote()
    }
    return replay.written?.all ?? []
  }
}
