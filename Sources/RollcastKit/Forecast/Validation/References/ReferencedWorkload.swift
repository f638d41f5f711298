import YAMLSource

/// The object that `workloadRef` names: what it lends to the Rollout.
///
/// Source: Argo Rollouts 1.9, rollout/templateref.go, Resolve.
struct ReferencedWorkload {
  let template: Place
  /// Its selector, which stands in for the Rollout's own.
  let selector: Place?

  init(_ manifest: Manifest) {
    let root = Place(manifest.root)
    if manifest.kind == "PodTemplate" {
      template = root["template"]
      selector = nil
    } else {
      template = root["spec"]["template"]
      let selector = root["spec"]["selector"]
      self.selector = selector.node == nil ? nil : selector
    }
  }
}
