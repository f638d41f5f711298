import YAMLSource

/// What the user says about which revision of each Rollout is stable.
public struct StableRevisions: Sendable {
  /// The manifests of the stable revision; only their pod templates count.
  public let manifests: ManifestStream?
  /// What messages call the manifests.
  public let origin: String
  /// Hashes by Rollout; with no name the hash of every Rollout.
  public let hashes: [(rollout: RolloutName?, hash: String)]
  /// How the user may name what is missing here, for a warning.
  public var waysToName =
    "--stable PATH, --stable-ref REV, --stable-hash HASH or --set-image CONTAINER=IMAGE"

  /// What is said of stable revisions; nothing by default.
  public init(
    manifests: ManifestStream? = nil, origin: String = "the stable manifests",
    hashes: [(rollout: RolloutName?, hash: String)] = []
  ) {
    self.manifests = manifests
    self.origin = origin
    self.hashes = hashes
  }

  /// What is known of a Rollout's stable revision.
  enum Answer: Sendable {
    case revision(Revision)
    /// The stable manifests have no such Rollout: nothing was stable before.
    case firstInstall
    case unknown
  }

  /// Looks in this order: hashes by name, the stable manifests, a hash for all, `status.stableRS`.
  ///
  /// - Throws: ``InputError`` where the stable template cannot be hashed.
  func answer(for rollout: Rollout, version: ControllerVersion) throws(InputError) -> Answer {
    let identity = rollout.manifest.identity
    let named = hashes.last { $0.rollout?.matches(identity) ?? false }
    if let named { return .revision(Revision(hash: named.hash)) }
    if let manifests {
      guard let before = try manifests.object(identity) else { return .firstInstall }
      return .revision(try Rollout(before).revision(objects: manifests, version: version))
    }
    if let all = hashes.last(where: { $0.rollout == nil }) {
      return .revision(Revision(hash: all.hash))
    }
    if let hash = rollout.status.stableRS { return .revision(Revision(hash: hash)) }
    return .unknown
  }
}
