import YAMLSource

extension DestinationRuleState {
  /// The DestinationRule's manifest with what the controller wrote into it.
  ///
  /// - Returns: `nil` where nothing was written.
  func edited(_ manifest: Manifest, managedBy rollout: String) -> EditedNode? {
    guard isAnnotationWritten, let subsets else { return nil }
    var node = EditedNode(manifest.root)
    node[mapping: "metadata"][mapping: "annotations"].write(
      .string(rollout), at: ServiceState.managedByKey)
    let items = node["spec"]?["subsets"]?.items ?? []
    let edited = subsets.map { subset in
      subset.edited(subset.origin.map { items[$0] } ?? EditedNode(["name": .string(subset.name)]))
    }
    var list = node["spec"]?["subsets"] ?? EditedNode(.sequence([]))
    list.setItems(edited)
    node[mapping: "spec"]["subsets"] = list
    return node
  }
}

extension DestinationRuleState.Subset {
  fileprivate func edited(_ item: EditedNode) -> EditedNode {
    var item = item
    switch label {
    case .revision(.known(let hash)):
      item[mapping: "labels"].write(.string(hash), at: ServiceState.hashKey)
    case .missing where item["labels"]?[ServiceState.hashKey] != nil:
      item[mapping: "labels"][ServiceState.hashKey] = nil
    default: break
    }
    return item
  }
}
