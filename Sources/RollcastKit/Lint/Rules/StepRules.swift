/// The order of a canary's weights and pauses.
enum StepRules {
  @Sendable static func findings(_ linted: LintedRollout) -> [Finding] {
    var findings: [Finding] = []
    if case .setWeight(0)? = linted.steps.first?.action {
      findings.append(
        linted.finding(.firstStepZero, "the first step sets the weight to 0", atStep: 0))
    }
    if !linted.steps.isEmpty && !linted.steps.contains(where: holds) {
      findings.append(
        linted.finding(
          .neverPauses, "no step holds the rollout, which runs through to promotion", atStep: 0))
    }
    var before = 0
    for (place, step) in linted.steps.enumerated() {
      guard case .setWeight(let weight) = step.action else { continue }
      if weight < before {
        findings.append(
          linted.finding(
            .dropsBack, "the weight drops back from \(before) to \(weight)", atStep: place))
      }
      before = weight
    }
    return findings
  }

  private static func holds(_ step: CanaryStep) -> Bool {
    switch step.action {
    case .pause, .analysis, .experiment, .plugin: true
    case .setWeight, .setCanaryScale, .setHeaderRoute, .setMirrorRoute: false
    }
  }
}
