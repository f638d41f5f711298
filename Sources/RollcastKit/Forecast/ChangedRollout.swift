/// A Rollout whose revision is another than before: the controller will roll it out.
public struct ChangedRollout: Sendable {
  /// The Rollout as it is now.
  public let manifest: Manifest
  /// The pod template hash before; `nil` where there was no such Rollout.
  public let baseHash: String?
  /// The pod template hash now.
  public let hash: String

  /// Compares Rollouts with those of the same names before.
  ///
  /// - Parameters:
  ///   - rollouts: the Rollouts as they are.
  ///   - stream: where they stand.
  ///   - base: the manifests before.
  ///   - version: the controller that hashes.
  /// - Returns: those that differ, in their order.
  /// - Throws: ``InputError`` where a pod template cannot be hashed.
  public static func all(
    of rollouts: [Manifest], in stream: ManifestStream, since base: ManifestStream,
    version: ControllerVersion
  ) throws(InputError) -> [ChangedRollout] {
    var changed: [ChangedRollout] = []
    for manifest in rollouts {
      let before = try base.object(manifest.identity)
      let baseHash = try before.map { before throws(InputError) in
        try PodTemplateSource(before, objects: base).hash(version).description
      }
      let hash = try PodTemplateSource(manifest, objects: stream).hash(version).description
      if hash != baseHash {
        changed.append(ChangedRollout(manifest: manifest, baseHash: baseHash, hash: hash))
      }
    }
    return changed
  }
}
