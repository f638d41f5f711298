import ArgumentParser
import RollcastKit

/// Which revision is stable.
struct StableOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Manifests of the stable revision: a file, folder or pipe; repeatable.", valueName: "path"))
  var stable: [String] = []

  @Option(
    help: ArgumentHelp(
      "The pod template hash of the stable revision; repeatable.",
      valueName: "[[namespace/]rollout=]hash"),
    transform: Self.stableHash)
  var stableHash: [StableHash] = []

  @Option(
    help: ArgumentHelp(
      "Take the input as stable and roll out this image; repeatable.",
      valueName: "[rollout:]container=image"),
    transform: Self.imageChange)
  var setImage: [ImageChange] = []

  /// What is said of the stable revision; `--set-image` says that it is the input.
  func revisions(_ input: InputOptions, stream: ManifestStream) throws(InputError)
    -> StableRevisions
  {
    var manifests = setImage.isEmpty ? nil : stream
    if !stable.isEmpty {
      manifests = try ManifestStream(
        try input.loader.load(stable), namespace: try input.namespace, scope: .templates)
    }
    return StableRevisions(
      manifests: manifests, hashes: stableHash.map { ($0.rollout, $0.hash) })
  }

  /// The stream that is rolled out: the input, with the new images where some are named.
  func rolledOut(
    _ stream: ManifestStream, rollouts: [Manifest]
  ) throws(InputError) -> Rendering {
    if setImage.isEmpty { return Rendering(stream: stream) }
    return try Rendering.settingImages(setImage, of: rollouts, in: stream)
  }

  func validate() throws {
    guard !setImage.isEmpty else { return }
    if !stable.isEmpty {
      throw ValidationError("--set-image takes the input as stable; it excludes --stable")
    }
    if !stableHash.isEmpty {
      throw ValidationError("--set-image takes the input as stable; it excludes --stable-hash")
    }
  }

  private static func stableHash(_ text: String) throws -> StableHash {
    guard let hash = StableHash(text) else {
      throw ValidationError("expected HASH or [NAMESPACE/]ROLLOUT=HASH")
    }
    return hash
  }

  private static func imageChange(_ text: String) throws -> ImageChange {
    guard let change = ImageChange(text) else {
      throw ValidationError("expected CONTAINER=IMAGE or ROLLOUT:CONTAINER=IMAGE")
    }
    return change
  }
}
