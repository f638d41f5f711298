import RollcastKit

/// A Rollout with its pod template hash.
struct HashedRollout {
  let manifest: Manifest
  let hash: String
  let version: ControllerVersion
  /// The bytes that were hashed, where they are asked for.
  let input: [UInt8]?
  /// `status.currentPodHash`.
  private let clusterHash: String?

  init(
    _ manifest: Manifest, objects: ManifestStream, version: ControllerVersion, withInput: Bool
  ) throws(InputError) {
    let source = try PodTemplateSource(manifest, objects: objects)
    self.manifest = manifest
    self.version = version
    hash = try source.hash(version).description
    input = withInput ? try source.hashInput(version) : nil
    clusterHash = manifest.root["status"]?["currentPodHash"]?.string
  }

  /// Whether the cluster calls the revision something else.
  var differs: Bool { clusterHash.map { $0 != hash } ?? false }

  /// Whether the cluster has said what it calls the revision.
  var canBeCompared: Bool { !(clusterHash ?? "").isEmpty }

  /// What `--check` has to say, if anything.
  var difference: String? {
    guard let clusterHash, canBeCompared else {
      return Diagnostic(
        "\(manifest.identity) has no status.currentPodHash to compare with", at: manifest.location
      ).description
    }
    guard differs else { return nil }
    return "\(manifest.location): \(manifest.identity): status.currentPodHash is \(clusterHash), "
      + "controller \(version.rawValue) would say \(hash)"
  }
}
