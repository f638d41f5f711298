import YAMLSource

extension ServiceState {
  /// The Service's manifest with what the controller wrote into it.
  ///
  /// - Returns: `nil` where nothing was written that is known.
  func edited(_ manifest: Manifest, managedBy rollout: String) -> EditedNode? {
    guard case .revision(.known(let hash)) = selector else { return nil }
    var node = EditedNode(manifest.root)
    node[mapping: "spec"][mapping: "selector"].write(.string(hash), at: Self.hashKey)
    if isAnnotated, node["metadata"]?["annotations"]?[Self.managedByKey] == nil {
      node[mapping: "metadata"][mapping: "annotations"].write(
        .string(rollout), at: Self.managedByKey)
    }
    return node
  }
}
