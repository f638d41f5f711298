import YAMLSource

/// `kind: Render`: the items as the controller would leave them at a state.
struct RenderFunction: Sendable {
  private let state: StateName
  private let stableHashes: [StableHash]
  private let stable: SourceText?
  private let version: ControllerVersion
  private let rollouts: [RolloutName]
  private let imageChanges: [ImageChange]
  private let pastEnd: PastEnd
  private let allowedMissing: AllowedMissing
  private let namespace: String

  private static let fields = [
    "at", "stableHash", "stable", "controllerVersion", "rollout", "setImage", "pastEnd",
    "allowMissing", "namespace",
  ]

  /// - Parameter key: the key of the config that holds the arguments.
  /// - Throws: ``InputError`` for a missing state, and for what the command line would not take.
  init(_ config: Field, key: String) throws(InputError) {
    guard let spec = try config.mapping(key) else {
      throw config.error("\(key) is missing: it says which state is wanted, as in at: 0")
    }
    try spec.refuseUnknown(Self.fields)
    guard let at = spec["at"] else {
      throw spec.error("at is missing: a step, initial, last, preview, promoted or aborted:N")
    }
    state = try at.argument(
      "a step, initial, last, preview, promoted, aborted or aborted:N", StateName.init)
    stableHashes = try spec.arguments(
      "stableHash", "HASH or [NAMESPACE/]ROLLOUT=HASH", StableHash.init)
    stable = try spec["stable"]?.inlineManifests()
    version = try spec.controllerVersion() ?? .standard
    rollouts = try spec.arguments("rollout", "[NAMESPACE/]NAME") { RolloutName($0) }
    imageChanges = try spec.arguments(
      "setImage", "CONTAINER=IMAGE or ROLLOUT:CONTAINER=IMAGE", ImageChange.init)
    pastEnd =
      try spec["pastEnd"]?.argument("error, promoted or skip") { PastEnd(rawValue: $0) } ?? .error
    allowedMissing = AllowedMissing(
      try spec.arguments("allowMissing", "all, KIND or KIND/NAME") { $0 })
    namespace = try spec["namespace"]?.argument("a namespace") { $0 } ?? "default"
    if !imageChanges.isEmpty, !stableHashes.isEmpty || stable != nil {
      throw spec.error("setImage takes the items as stable; it excludes stable and stableHash")
    }
  }

  /// The items of a ResourceList with what the controller would write.
  ///
  /// - Throws: ``InputError`` as ``Forecast`` does.
  func rendering(of source: SourceText) throws(InputError) -> Rendering {
    let stream = try ManifestStream([source], namespace: namespace)
    let rollouts = try stream.rollouts(named: rollouts)
    var rolledOut = Rendering(stream: stream)
    var before = imageChanges.isEmpty ? nil : stream
    if let stable {
      before = try ManifestStream([stable], namespace: namespace, scope: .templates)
    }
    if !imageChanges.isEmpty {
      rolledOut = try Rendering.settingImages(imageChanges, of: rollouts, in: stream)
    }
    var revisions = StableRevisions(
      manifests: before, hashes: stableHashes.map { ($0.rollout, $0.hash) })
    revisions.waysToName = "stable, stableHash or setImage in functionConfig"
    let forecast = Forecast(
      stream: rolledOut.stream, stable: revisions, version: version,
      allowedMissing: allowedMissing)
    var rendering = try forecast.rendering(
      of: rollouts, at: state, pastEnd: pastEnd, changedBefore: rolledOut.changedBefore)
    if rollouts.isEmpty { rendering.warnings.append(Diagnostic("no Rollout in the items")) }
    return rendering
  }
}
