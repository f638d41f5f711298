import YAMLSource

extension Rollout {
  /// What of this Rollout cannot be forecast, or only under an assumption that is named.
  var limits: [Diagnostic] {
    guard case .canary(let canary) = strategy else { return [] }
    var limits = (canary.trafficRouting?.otherRouters ?? []).map { router in
      Diagnostic(
        "Rollout \(namespace)/\(name) splits traffic by \(router): Services are rendered, the "
          + "router's own objects are left as they are", at: manifest.location)
    }
    for (index, step) in canary.steps.enumerated() {
      guard case .plugin(let plugin) = step.action else { continue }
      limits.append(
        Diagnostic(
          "step \(index) of Rollout \(namespace)/\(name) runs the plugin \"\(plugin)\", which is "
            + "taken for passed", at: step.node.location))
    }
    return limits
  }
}
