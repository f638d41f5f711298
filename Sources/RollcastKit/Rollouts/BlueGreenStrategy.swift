import YAMLSource

/// `spec.strategy.blueGreen`: the new revision stands beside the old one, then takes over at once.
public struct BlueGreenStrategy: Sendable {
  /// The Service that users reach.
  public let activeService: ObjectReference
  /// The Service of the new revision before it takes over.
  public let previewService: ObjectReference?
  /// Whether the new revision takes over by itself; `true` where nothing is said.
  public let autoPromotionEnabled: Bool
  /// Seconds until the new revision takes over by itself; 0 for at once.
  public let autoPromotionSeconds: Int
  /// Pods of the new revision before it takes over; `nil` for all.
  public let previewReplicaCount: Int?
  /// Seconds that the old revision's pods stay; `nil` for the controller's default.
  public let scaleDownDelaySeconds: Int?
  /// How many old revisions keep their pods during that delay.
  public let scaleDownDelayRevisionLimit: Int?
  /// Seconds that the new revision's pods stay after an abort; 0 for ever.
  public let abortScaleDownDelaySeconds: Int?
  /// Labels and annotations of pods before they take over.
  public let previewMetadata: EphemeralMetadata?
  /// Labels and annotations of pods once they have taken over.
  public let activeMetadata: EphemeralMetadata?
  /// How pods of two revisions keep off one node.
  public let antiAffinity: AntiAffinity?

  init(_ field: Field) throws(InputError) {
    guard let active = try ObjectReference.read(field, "activeService") else {
      throw field.error("activeService is missing")
    }
    activeService = active
    previewService = try ObjectReference.read(field, "previewService")
    autoPromotionEnabled = try field.bool("autoPromotionEnabled") ?? true
    autoPromotionSeconds = try field.int("autoPromotionSeconds") ?? 0
    previewReplicaCount = try field.int("previewReplicaCount")
    scaleDownDelaySeconds = try field.int("scaleDownDelaySeconds")
    scaleDownDelayRevisionLimit = try field.int("scaleDownDelayRevisionLimit")
    abortScaleDownDelaySeconds = try field.int("abortScaleDownDelaySeconds")
    previewMetadata = try EphemeralMetadata(field, "previewMetadata")
    activeMetadata = try EphemeralMetadata(field, "activeMetadata")
    antiAffinity = try AntiAffinity(field)
  }
}
