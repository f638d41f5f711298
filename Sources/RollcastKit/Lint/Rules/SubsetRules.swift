import YAMLSource

/// The subsets of the DestinationRule.
enum SubsetRules {
  @Sendable static func findings(_ linted: LintedRollout) -> [Finding] {
    guard let wanted = linted.rollout.istio?.destinationRule, let manifest = linted.destinationRule,
      let spec = manifest.root["spec"]
    else { return [] }
    let subsets = spec["subsets"]?.items ?? []
    var findings = missing(wanted, subsets, linted)
    let kept = [wanted.canarySubsetName, wanted.stableSubsetName]
    for (place, subset) in subsets.enumerated() {
      guard let name = subset["name"]?.string, !kept.contains(name) else { continue }
      findings.append(
        Finding(
          .subsetDeleted, "the controller deletes subset \(name), which is neither of its own",
          path: "spec.subsets[\(place)]", at: subset.location, in: manifest.identity))
    }
    if let host = spec["host"]?.string, let canary = linted.canary?.canaryService,
      host.prefix(while: { $0 != "." }) == canary.name
    {
      findings.append(
        linted.finding(
          .hostIsCanaryService,
          "\(canary.name) is the host of DestinationRule \(manifest.name), so both subsets get the "
            + "canary's weight", at: canary))
    }
    return findings
  }

  private static func missing(
    _ wanted: IstioRouting.DestinationRule, _ subsets: [Node], _ linted: LintedRollout
  ) -> [Finding] {
    let names = subsets.compactMap { $0["name"]?.string }
    return [wanted.canarySubsetName, wanted.stableSubsetName].compactMap { name in
      if name.isEmpty || names.contains(name) { return nil }
      return linted.finding(
        .subsetNotFound, "DestinationRule \(wanted.reference.name) has no subset \(name)",
        at: wanted.reference)
    }
  }
}
