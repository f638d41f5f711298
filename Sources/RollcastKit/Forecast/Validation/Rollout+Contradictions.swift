import YAMLSource

extension Rollout {
  /// Where fields of the status contradict each other, the spec, or what is said to be stable.
  ///
  /// - Parameter stable: the revision that is taken for stable; `nil` where it is not known.
  func contradictions(stable: Revision?) -> [Diagnostic] {
    let node = manifest.root["status"]
    var found: [Diagnostic] = []
    if let index = status.currentStepIndex, case .canary(let canary) = strategy,
      !(0...canary.steps.count).contains(index)
    {
      found.append(
        contradiction(
          "status.currentStepIndex is \(index), but the Rollout has \(canary.steps.count) steps",
          at: node?["currentStepIndex"]))
    }
    guard let stableRS = status.stableRS else { return found }
    if let stable, stable.hash != stableRS {
      found.append(
        contradiction(
          "status.stableRS is \(stableRS), but the stable revision is said to be \(stable.hash), "
            + "which is taken", at: node?["stableRS"]))
    }
    let weighted = node?["canary"]?["weights"]?["stable"]?["podTemplateHash"]
    if let hash = weighted?.string, !hash.isEmpty, hash != stableRS {
      found.append(
        contradiction(
          "status.stableRS is \(stableRS), but status.canary.weights.stable.podTemplateHash is "
            + hash, at: weighted))
    }
    return found
  }

  private func contradiction(_ message: String, at node: Node?) -> Diagnostic {
    Diagnostic(
      "Rollout \(namespace)/\(name): \(message)", at: node?.location ?? manifest.location)
  }
}
