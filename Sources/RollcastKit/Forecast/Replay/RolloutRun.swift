/// A rollout that is replayed move by move; a copy goes its own way.
struct RolloutRun: Sendable {
  private(set) var replay: any Replay
  /// What keeps the controller from getting on, or `nil`.
  private(set) var problem: ReconcileError?
  private let isUpdate: Bool

  /// Installs the revision that a replay begins with.
  ///
  /// - Parameter newHash: the revision that the template stands for from then on; where it is the
  ///   same, nothing moves.
  init(_ replay: some Replay, updatingTo newHash: RevisionHash) {
    var replay = replay
    problem = replay.install()
    isUpdate = replay.newHash != newHash
    replay.newHash = newHash
    self.replay = replay
  }

  mutating func perform(_ move: ReplayMove) {
    if isUpdate { problem = replay.perform(move) }
  }
}
