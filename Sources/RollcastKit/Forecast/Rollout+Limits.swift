import YAMLSource

extension Rollout {
  /// What of this Rollout cannot be forecast, or only under an assumption that is named.
  var limits: [Diagnostic] {
    var limits: [Diagnostic] = []
    if let paused = manifest.root["spec"]?["paused"], paused.bool == true {
      limits.append(
        Diagnostic(
          "Rollout \(namespace)/\(name) is paused by its spec, which is taken for resumed",
          at: paused.location))
    }
    guard case .canary(let canary) = strategy else { return limits }
    limits += (canary.trafficRouting?.otherRouters ?? []).map { router in
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
