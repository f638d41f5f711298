import RollcastKit

/// A value of `--set-image`.
struct ImageChange: Sendable {
  /// The Rollout that is meant; `nil` for all.
  let rollout: RolloutName?
  /// The container's name; `*` for all.
  let container: String
  let image: String

  /// Reads `CONTAINER=IMAGE` or `[NAMESPACE/]ROLLOUT:CONTAINER=IMAGE`.
  init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty else { return nil }
    image = String(parts[1])
    let target = parts[0].split(separator: ":", omittingEmptySubsequences: false)
    guard target.count <= 2, !target.contains(where: \.isEmpty) else { return nil }
    container = String(target[target.count - 1])
    guard target.count == 2 else {
      rollout = nil
      return
    }
    guard let name = RolloutName(target[0]) else { return nil }
    rollout = name
  }
}
