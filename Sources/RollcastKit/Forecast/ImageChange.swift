import YAMLSource

/// A new image for a container, as `kubectl argo rollouts set image` gives it.
public struct ImageChange: Sendable {
  /// The Rollout that is meant; `nil` for all.
  public let rollout: RolloutName?
  /// The container's name; `*` for all.
  public let container: String
  /// The image with its tag or digest.
  public let image: String

  /// Reads `CONTAINER=IMAGE` or `[NAMESPACE/]ROLLOUT:CONTAINER=IMAGE`.
  ///
  /// - Returns: `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty else { return nil }
    image = String(parts[1])
    let target = parts[0].split(separator: ":", omittingEmptySubsequences: false)
    guard target.count <= 2, !target.contains(where: \.isEmpty) else { return nil }
    container = String(target[target.count - 1])
    guard target.count == 2 else {
      rollout = nil
      return
    }
    guard let name = RolloutName(target[0]) else { return nil }
    rollout = name
  }
}

extension Rendering {
  /// A stream in which Rollouts have new images.
  ///
  /// - Parameters:
  ///   - stream: the stream as it is.
  ///   - rollouts: the Rollouts that may change.
  ///   - changes: the images; of several for one container the last counts.
  /// - Returns: the stream with the new text, and which Rollouts it changed.
  /// - Throws: ``InputError`` where no Rollout has the container.
  public static func settingImages(
    _ changes: [ImageChange], of rollouts: [Manifest], in stream: ManifestStream
  ) throws(InputError) -> Rendering {
    var rendering = Rendering(stream: stream)
    var used = [Bool](repeating: false, count: changes.count)
    for rollout in rollouts {
      var node = EditedNode(rollout.root)
      for (index, change) in changes.enumerated()
      where change.rollout?.matches(rollout.identity) ?? true {
        if node.setImage(change) { used[index] = true }
      }
      if !node.isUntouched { rendering.edits[rollout.identity] = node }
    }
    if let index = used.firstIndex(of: false) {
      throw unused(changes[index], rollouts)
    }
    try rendering.restart()
    return rendering
  }

  private static func unused(_ change: ImageChange, _ rollouts: [Manifest]) -> InputError {
    let rollout = rollouts.first { change.rollout?.matches($0.identity) ?? true }
    guard let rollout else {
      return InputError("--set-image: no Rollout \(change.rollout?.description ?? "") in the input")
    }
    if let reference = rollout.root["spec"]?["workloadRef"] {
      return InputError(
        "--set-image: Rollout \(rollout.namespace)/\(rollout.name) takes its pod template from "
          + "\(reference["kind"]?.string ?? "") \(reference["name"]?.string ?? ""); change the "
          + "image there", at: reference)
    }
    let names = EditedNode.containerLists.flatMap { list in
      rollout.root["spec"]?["template"]?["spec"]?[list]?.items ?? []
    }.compactMap { $0["name"]?.string }
    return InputError(
      "--set-image: no container \"\(change.container)\" in Rollout "
        + "\(rollout.namespace)/\(rollout.name), which has \(names.joined(separator: ", "))",
      at: rollout.root)
  }
}

extension EditedNode {
  fileprivate static let containerLists = ["initContainers", "containers", "ephemeralContainers"]

  /// - Returns: whether the Rollout has the container.
  fileprivate mutating func setImage(_ change: ImageChange) -> Bool {
    var isFound = false
    for list in Self.containerLists {
      guard let items = self["spec"]?["template"]?["spec"]?[list]?.items else { continue }
      for (index, item) in items.enumerated()
      where change.container == "*" || item["name"]?.string == change.container {
        isFound = true
        guard item["image"]?.string != change.image else { continue }
        var containers = self[mapping: "spec"][mapping: "template"][mapping: "spec"][list]!
        containers[index].write(.string(change.image), at: "image")
        self[mapping: "spec"][mapping: "template"][mapping: "spec"][list] = containers
      }
    }
    return isFound
  }
}
