import YAMLSource

/// One item of `spec.strategy.canary.steps`.
public struct CanaryStep: Sendable {
  /// What a step does.
  public enum Action: Sendable {
    /// Percent of the traffic, or of the pods without a router.
    case setWeight(Int)
    /// Holds the rollout.
    case pause(Pause)
    /// Sets the number of canary pods apart from the weight.
    case setCanaryScale(SetCanaryScale)
    /// Sends requests with certain headers to the canary.
    case setHeaderRoute(SetHeaderRoute)
    /// Copies requests to the canary.
    case setMirrorRoute(SetMirrorRoute)
    /// Waits for an AnalysisRun.
    case analysis
    /// Runs pods beside the others for a while.
    case experiment(ExperimentStep)
    /// Waits for a step plugin.
    case plugin(name: String)
  }

  /// How long a step holds.
  public enum Pause: Hashable, Sendable {
    /// Until somebody resumes it.
    case indefinite
    /// So many seconds.
    case seconds(Int)
  }

  /// How many canary pods there are, apart from the traffic.
  public enum SetCanaryScale: Hashable, Sendable {
    /// A number of pods.
    case replicas(Int)
    /// Percent of `spec.replicas`.
    case weight(Int)
    /// As many as the traffic's weight asks for.
    case matchTrafficWeight
  }

  /// What the step does.
  public let action: Action
  /// Where the step stands.
  public let node: Node

  /// Far more than a Rollout needs; each is a state, whose cost grows with the steps before it.
  private static let mostSteps = 10_000

  static func read(_ canary: Field) throws(InputError) -> [CanaryStep] {
    var steps: [CanaryStep] = []
    let fields = try canary.items("steps")
    guard fields.count <= mostSteps else {
      throw fields[mostSteps].error("only \(mostSteps) steps are read, not \(fields.count)")
    }
    steps.reserveCapacity(fields.count)
    for field in fields { steps.append(try CanaryStep(field)) }
    return steps
  }

  private init(_ field: Field) throws(InputError) {
    node = field.node
    guard let action = try Self.action(field) else {
      throw field.error(
        "the step does nothing that is known: it needs one of setWeight, pause, setCanaryScale, "
          + "setHeaderRoute, setMirrorRoute, analysis, experiment and plugin")
    }
    self.action = action
  }

  private static func action(_ field: Field) throws(InputError) -> Action? {
    if let weight = try field.int("setWeight") { return .setWeight(weight) }
    if let pause = try field.mapping("pause") { return .pause(try Self.pause(pause)) }
    if let scale = try field.mapping("setCanaryScale") {
      return .setCanaryScale(try Self.scale(scale))
    }
    if let route = try field.mapping("setHeaderRoute") {
      return .setHeaderRoute(try SetHeaderRoute(route))
    }
    if let route = try field.mapping("setMirrorRoute") {
      return .setMirrorRoute(try SetMirrorRoute(route))
    }
    if field["analysis"] != nil { return .analysis }
    if let experiment = try field.mapping("experiment") {
      return .experiment(try ExperimentStep(experiment))
    }
    if let plugin = try field.mapping("plugin") {
      return .plugin(name: try plugin.string("name") ?? "")
    }
    return nil
  }

  private static func pause(_ field: Field) throws(InputError) -> Pause {
    guard let duration = field["duration"] else { return .indefinite }
    if let seconds = duration.node.int { return .seconds(seconds) }
    guard let text = duration.node.string, let seconds = GoDuration.seconds(text) else {
      throw duration.error("expected seconds or a duration such as 90s, 5m or 1h30m")
    }
    return .seconds(seconds)
  }

  private static func scale(_ field: Field) throws(InputError) -> SetCanaryScale {
    if try field.bool("matchTrafficWeight") == true { return .matchTrafficWeight }
    if let replicas = try field.int("replicas") { return .replicas(replicas) }
    if let weight = try field.int("weight") { return .weight(weight) }
    throw field.error("one of weight, replicas and matchTrafficWeight is needed")
  }
}
