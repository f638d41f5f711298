import RollcastKit

/// A value of `--replicas`.
struct ReplicaCount: Sendable {
  /// The Rollout that is meant; `nil` for all.
  let rollout: RolloutName?
  let count: Int

  /// Reads `N` or `[NAMESPACE/]ROLLOUT=N`.
  init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let count = Int32(parts[parts.count - 1]), count >= 0 else { return nil }
    self.count = Int(count)
    guard parts.count == 2 else {
      rollout = nil
      return
    }
    guard let name = RolloutName(parts[0]) else { return nil }
    rollout = name
  }
}
