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
      "The same paths at this revision of their git repository; merge-base:main is where the "
        + "branch has left main.", valueName: "revision"))
  var stableRef: String?

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
    let hashes = stableHash.map { ($0.rollout, $0.hash) }
    if let revision {
      return StableRevisions(
        manifests: try input.templates(try input.loader.load(input.paths, at: revision)),
        origin: "what the paths hold at \(revision)", hashes: hashes)
    }
    if !stable.isEmpty {
      return StableRevisions(
        manifests: try input.templates(try input.loader.load(stable)), hashes: hashes)
    }
    return StableRevisions(manifests: setImage.isEmpty ? nil : stream, hashes: hashes)
  }

  private var revision: GitRevision? {
    stableRef.map {
      GitRevision(
        $0, option: "--stable-ref",
        instead: "make that revision's manifests too, for example with git worktree add, and pass "
          + "them with --stable")
    }
  }

  /// The stream that is rolled out: the input, with the new images where some are named.
  func rolledOut(
    _ stream: ManifestStream, rollouts: [Manifest]
  ) throws(InputError) -> Rendering {
    if setImage.isEmpty { return Rendering(stream: stream) }
    return try Rendering.settingImages(setImage, of: rollouts, in: stream)
  }

  func validate() throws {
    if !stable.isEmpty && stableRef != nil {
      throw ValidationError("--stable and --stable-ref exclude each other")
    }
    guard !setImage.isEmpty else { return }
    let others = [
      ("--stable", !stable.isEmpty), ("--stable-ref", stableRef != nil),
      ("--stable-hash", !stableHash.isEmpty),
    ]
    for (option, isGiven) in others where isGiven {
      throw ValidationError("--set-image takes the input as stable; it excludes \(option)")
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
