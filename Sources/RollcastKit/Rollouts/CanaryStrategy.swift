import YAMLSource

/// `spec.strategy.canary`: traffic or pods move to the new revision step by step.
public struct CanaryStrategy: Sendable {
  public let canaryService: ObjectReference?
  public let stableService: ObjectReference?
  public let pingPong: PingPong?
  public let steps: [CanaryStep]
  public let trafficRouting: TrafficRouting?
  public let maxSurge: IntOrPercent?
  public let maxUnavailable: IntOrPercent?
  public let dynamicStableScale: Bool
  public let minPodsPerReplicaSet: Int?
  public let scaleDownDelaySeconds: Int?
  public let scaleDownDelayRevisionLimit: Int?
  public let abortScaleDownDelaySeconds: Int?
  public let replicaProgressThreshold: ReplicaProgressThreshold?
  public let canaryMetadata: EphemeralMetadata?
  public let stableMetadata: EphemeralMetadata?
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
