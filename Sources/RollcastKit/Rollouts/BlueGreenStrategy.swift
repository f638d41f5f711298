import YAMLSource

/// `spec.strategy.blueGreen`: the new revision stands beside the old one, then takes over at once.
public struct BlueGreenStrategy: Sendable {
  public let activeService: ObjectReference
  public let previewService: ObjectReference?
  /// Whether the new revision takes over by itself; `true` where nothing is said.
  public let autoPromotionEnabled: Bool
  public let autoPromotionSeconds: Int
  public let previewReplicaCount: Int?
  public let scaleDownDelaySeconds: Int?
  public let scaleDownDelayRevisionLimit: Int?
  public let abortScaleDownDelaySeconds: Int?
  public let previewMetadata: EphemeralMetadata?
  public let activeMetadata: EphemeralMetadata?
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
