import YAMLSource

/// What a manifest taken from a cluster says of the rollout so far; Git's manifests have none of it.
public struct RolloutStatus: Hashable, Sendable {
  /// The pod template hash of the stable revision.
  public let stableRS: String?
  /// The pod template hash of the new revision.
  public let currentPodHash: String?
  /// The step that is next or under way, from 0.
  public let currentStepIndex: Int?
  /// How often the pod template hash had to evade another's.
  public let collisionCount: Int?

  init(_ rollout: Field) throws(InputError) {
    let status = try rollout.mapping("status")
    stableRS = try status?.string("stableRS").flatMap { $0.isEmpty ? nil : $0 }
    currentPodHash = try status?.string("currentPodHash").flatMap { $0.isEmpty ? nil : $0 }
    currentStepIndex = try status?.int("currentStepIndex")
    collisionCount = try status?.int("collisionCount")
  }
}
