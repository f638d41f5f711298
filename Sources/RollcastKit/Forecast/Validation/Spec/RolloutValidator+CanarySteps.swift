import YAMLSource

/// Source: Argo Rollouts 1.9, pkg/apis/rollouts/validation/validation.go,
/// ValidateRolloutStrategyCanary.
extension RolloutValidator {
  mutating func checkSteps(_ canary: Place, _ routing: Place?) {
    let largestWeight = routing?.value("maxTrafficWeight")?.int ?? 100
    for step in list(canary, "steps") ?? [] {
      checkKinds(of: step)
      if let weight = int(step, "setWeight"), !(0...max(0, largestWeight)).contains(weight) {
        invalid(
          step["setWeight"], .int(weight), "SetWeight needs to be between 0 and \(largestWeight)")
      }
      checkPause(step)
      if step.has("setCanaryScale") && routing == nil {
        required(canary["trafficRouting"], "SetCanaryScale requires TrafficRouting to be set")
      }
      checkHeaderRoute(step, routing)
      checkMirrorRoute(step, routing)
      checkManagedRoute(step, routing)
      checkExperiment(step, routing)
      checkAnalysisArguments(step)
    }
  }

  /// A step does one thing; only four kinds exclude each other.
  ///
  /// Source: the same file, hasMultipleStepsType.
  private mutating func checkKinds(of step: Place) {
    let message =
      "Step must have one of the following set: experiment, setWeight, setCanaryScale, plugin or "
      + "pause"
    let exclusive: [StaticString] = ["setWeight", "pause", "experiment", "analysis"]
    if exclusive.count(where: step.has) > 1 {
      invalid(
        step,
        .string(
          "step.Experiment: \(step.has("experiment")) step.Pause: \(step.has("pause")) "
            + "step.SetWeight: \(step.has("setWeight")) step.Analysis: \(step.has("analysis"))"),
        message)
    }
    let others: [StaticString] = [
      "setCanaryScale", "setHeaderRoute", "setMirrorRoute", "plugin",
    ]
    if exclusive.contains(where: step.has) || others.contains(where: step.has) { return }
    let kinds = [
      "Experiment", "Pause", "SetWeight", "Analysis", "SetCanaryScale", "SetHeaderRoute",
      "SetMirrorRoute", "Plugin",
    ]
    invalid(step, .string(kinds.map { "step.\($0): true" }.joined(separator: " ")), message)
  }

  private mutating func checkPause(_ step: Place) {
    guard let pause = mapping(step, "pause"), let duration = intOrString(pause, "duration") else {
      return
    }
    let seconds = Self.seconds(duration)
    if seconds < 0 {
      invalid(pause["duration"], .int(seconds), "Duration needs to be greater than 0")
    }
  }

  /// The seconds of a pause; -1 for a text that is no duration.
  ///
  /// Source: Argo Rollouts 1.9, pkg/apis/rollouts/v1alpha1/types.go, DurationSeconds.
  private static func seconds(_ duration: IntOrString) -> Int {
    switch duration {
    case .int(let seconds): return seconds
    case .string(let text):
      if let number = Int(text) { return Int32(exactly: number) == nil ? -1 : number }
      return GoDuration.seconds(text) ?? -1
    }
  }

  private mutating func checkExperiment(_ step: Place, _ routing: Place?) {
    guard let experiment = mapping(step, "experiment") else { return }
    for template in list(experiment, "templates") ?? [] {
      guard let weight = int(template, "weight") else { continue }
      if let routing {
        let routers: [StaticString] = ["alb", "smi", "istio"]
        if routers.contains(where: routing.has) || !routing["plugins"].entries.isEmpty { continue }
        invalid(
          template["weight"], .int(weight),
          "Experiment template weight is only available for TrafficRouting with SMI, ALB, Istio "
            + "and Plugins at this time")
      } else {
        invalid(
          template["weight"], .int(weight),
          "Experiment template weight cannot be set unless TrafficRouting is enabled")
      }
    }
  }
}
