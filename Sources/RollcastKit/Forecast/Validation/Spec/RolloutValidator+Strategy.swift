import YAMLSource

/// What holds for the strategy as a whole, for blue-green, and for both strategies.
///
/// Source: Argo Rollouts 1.9, pkg/apis/rollouts/validation/validation.go.
extension RolloutValidator {
  mutating func checkStrategy(_ spec: Place) {
    let strategy = spec["strategy"]
    let canary = mapping(strategy, "canary")
    let blueGreen = mapping(strategy, "blueGreen")
    switch (canary, blueGreen) {
    case (nil, nil):
      if strategy.has("canary") || strategy.has("blueGreen") { return }
      required(
        strategy["strategy"],
        "Rollout has missing field '.spec.strategy.canary or .spec.strategy.blueGreen'")
    case (_?, _?):
      invalid(
        strategy["strategy"], .string("blueGreen: true canary: true"),
        "Multiple Strategies can not be listed")
    case (nil, let blueGreen?):
      about(.blueGreen) {
        // The controller leaves `blueGreen` and `canary` out of these paths.
        $0.checkBlueGreen(blueGreen.written(as: strategy), spec)
      }
    case (let canary?, nil):
      about(.canary) { $0.checkCanary(canary.written(as: strategy)) }
    }
  }

  private mutating func checkBlueGreen(_ blueGreen: Place, _ spec: Place) {
    let active = string(blueGreen, "activeService")
    if active == string(blueGreen, "previewService") {
      invalid(
        blueGreen["activeService"], .string(active),
        "This rollout uses the same service for the active and preview services, but two different "
          + "services are required.")
    }
    if let limit = int(blueGreen, "scaleDownDelayRevisionLimit"),
      (spec.value("revisionHistoryLimit")?.int ?? 10) < limit
    {
      invalid(
        blueGreen["scaleDownDelayRevisionLimit"], .int(limit),
        "This rollout's revision history limit can not be smaller than the rollout's scale down "
          + "limit")
    }
    checkAntiAffinity(blueGreen)
  }

  mutating func checkAntiAffinity(_ strategy: Place) {
    guard let antiAffinity = mapping(strategy, "antiAffinity") else { return }
    let preferred = mapping(antiAffinity, "preferredDuringSchedulingIgnoredDuringExecution")
    let required = mapping(antiAffinity, "requiredDuringSchedulingIgnoredDuringExecution")
    if (preferred == nil) == (required == nil) {
      invalid(
        antiAffinity,
        .string(
          "antiAffinity.PreferredDuringSchedulingIgnoredDuringExecution: \(preferred != nil) "
            + "antiAffinity.RequiredDuringSchedulingIgnoredDuringExecution: \(required != nil)"),
        "AntiAffinity must have exactly one strategy listed")
    }
    if let preferred, case let weight = int(preferred, "weight") ?? 0,
      !(1...100).contains(weight)
    {
      invalid(
        preferred["weight"].written(as: antiAffinity["weight"]), .int(weight),
        "AntiAffinity weight must be between 1-100")
    }
  }
}
