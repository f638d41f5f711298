import YAMLSource

/// How a Rollout moves from one revision to the next.
public enum Strategy: Sendable {
  /// Traffic or pods move step by step.
  case canary(CanaryStrategy)
  /// The new revision takes over at once.
  case blueGreen(BlueGreenStrategy)

  init(_ spec: Field) throws(InputError) {
    let strategy = try spec.mapping("strategy")
    let canary = try strategy?.mapping("canary")
    let blueGreen = try strategy?.mapping("blueGreen")
    switch (canary, blueGreen) {
    case (let canary?, nil): self = .canary(try CanaryStrategy(canary))
    case (nil, let blueGreen?): self = .blueGreen(try BlueGreenStrategy(blueGreen))
    case (_?, _?):
      throw InputError(
        "spec.strategy: Multiple Strategies can not be listed", at: (strategy ?? spec).node)
    case (nil, nil):
      throw InputError(
        "spec.strategy.strategy: Rollout has missing field '.spec.strategy.canary or "
          + ".spec.strategy.blueGreen'", at: (strategy ?? spec).node)
    }
  }
}
