import YAMLSource

/// `spec.strategy.canary`: traffic or pods move to the new revision step by step.
public struct CanaryStrategy: Sendable {
  /// The Service of the new revision.
  public let canaryService: ObjectReference?
  /// The Service of the stable revision.
  public let stableService: ObjectReference?
  /// Two Services that change roles at each promotion.
  public let pingPong: PingPong?
  /// The steps in their order.
  public let steps: [CanaryStep]
  /// What splits the traffic; `nil` where the number of pods does.
  public let trafficRouting: TrafficRouting?
  /// Pods beyond `spec.replicas`, where no router splits the traffic.
  public let maxSurge: IntOrPercent?
  /// Pods that may be missing, where no router splits the traffic.
  public let maxUnavailable: IntOrPercent?
  /// Whether stable pods go as the canary's weight grows.
  public let dynamicStableScale: Bool
  /// The least number of pods of a revision that has any.
  public let minPodsPerReplicaSet: Int?
  /// Seconds that old pods stay once the canary is promoted; `nil` for the controller's default.
  public let scaleDownDelaySeconds: Int?
  /// How many old revisions keep their pods during that delay.
  public let scaleDownDelayRevisionLimit: Int?
  /// Seconds that canary pods stay after an abort; 0 for ever.
  public let abortScaleDownDelaySeconds: Int?
  /// How many canary pods are enough to go on.
  public let replicaProgressThreshold: ReplicaProgressThreshold?
  /// Labels and annotations of canary pods.
  public let canaryMetadata: EphemeralMetadata?
  /// Labels and annotations of stable pods.
  public let stableMetadata: EphemeralMetadata?
  /// How pods of two revisions keep off one node.
  public let antiAffinity: AntiAffinity?

  init(_ field: Field) throws(InputError) {
    canaryService = try ObjectReference.read(field, "canaryService")
    stableService = try ObjectReference.read(field, "stableService")
    pingPong = try PingPong(field)
    steps = try CanaryStep.read(field)
    trafficRouting = try TrafficRouting(field)
    maxSurge = try field["maxSurge"].map { field throws(InputError) in try IntOrPercent(field) }
    maxUnavailable = try field["maxUnavailable"].map { field throws(InputError) in
      try IntOrPercent(field)
    }
    dynamicStableScale = try field.bool("dynamicStableScale") ?? false
    minPodsPerReplicaSet = try field.int("minPodsPerReplicaSet")
    scaleDownDelaySeconds = try field.int("scaleDownDelaySeconds")
    scaleDownDelayRevisionLimit = try field.int("scaleDownDelayRevisionLimit")
    abortScaleDownDelaySeconds = try field.int("abortScaleDownDelaySeconds")
    replicaProgressThreshold = try ReplicaProgressThreshold(field)
    canaryMetadata = try EphemeralMetadata(field, "canaryMetadata")
    stableMetadata = try EphemeralMetadata(field, "stableMetadata")
    antiAffinity = try AntiAffinity(field)
  }
}
