/// Which side of a rollout a destination belongs to.
struct Sides {
  enum Side { case stable, canary, additional }

  private let canaryService: String?
  private let stableService: String?
  private let rule: IstioRouting.DestinationRule?

  init(_ linted: LintedRollout) {
    let canary = linted.canary
    canaryService = canary?.canaryService?.name ?? canary?.pingPong?.pongService.name
    stableService = canary?.stableService?.name ?? canary?.pingPong?.pingService.name
    rule = linted.rollout.istio?.destinationRule
  }

  /// - Returns: `nil` for a destination that the controller does not know.
  ///
  /// Source: Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go,
  /// processRoutes: host or subset, the canary's first.
  func side(of destination: DestinationState) -> Side? {
    let host = String(destination.shortHost)
    if host == canaryService { return .canary }
    if let subset = destination.subset, subset == rule?.canarySubsetName { return .canary }
    if host == stableService { return .stable }
    if let subset = destination.subset, subset == rule?.stableSubsetName { return .stable }
    if let subset = destination.subset, rule?.additionalSubsetNames.contains(subset) ?? false {
      return .additional
    }
    return nil
  }
}
