/// How far a revision gets that nobody has asked for.
public enum UpgradeCourse: Hashable, Sendable {
  /// `spec.paused` holds it before it has pods.
  case held
  /// It waits at a state until somebody resumes it.
  ///
  /// - Parameters:
  ///   - canaryWeight: the traffic that it has there; `nil` without a router.
  ///   - canaryPods: the pods that it has there.
  case pauses(at: StateName, canaryWeight: Int?, canaryPods: Int)
  /// It is promoted although nobody does anything.
  ///
  /// - Parameters:
  ///   - seconds: the pauses on its way, added up.
  ///   - isAnalysed: whether an analysis may stop it.
  case runsThrough(seconds: Int, isAnalysed: Bool)
}

extension RolloutForecast {
  /// How far the canary's revision gets by itself.
  ///
  /// - Parameter states: the states of the update.
  func course(_ states: RolloutStates) -> UpgradeCourse {
    if rollout.pauseBySpec != nil { return .held }
    var seconds = 0
    for state in states.update {
      switch rollout.pause(at: state.name) {
      case .indefinite:
        return .pauses(
          at: state.name, canaryWeight: state.canaryWeight,
          canaryPods: state.replicaSets.first { $0.role == .canary }?.replicas ?? 0)
      case .seconds(let pause): seconds += max(0, pause)
      case nil: break
      }
    }
    return .runsThrough(seconds: seconds, isAnalysed: rollout.isAnalysed)
  }
}

extension Rollout {
  /// How a state of an update waits; `nil` where it goes on by itself.
  func pause(at name: StateName) -> CanaryStep.Pause? {
    switch (strategy, name) {
    case (.canary(let canary), .step(let index)):
      guard case .pause(let pause) = canary.steps[index].action else { return nil }
      return pause
    case (.blueGreen(let blueGreen), .preview):
      if !blueGreen.autoPromotionEnabled { return .indefinite }
      let seconds = blueGreen.autoPromotionSeconds
      return seconds > 0 ? .seconds(seconds) : nil
    default: return nil
    }
  }

  /// Whether an analysis watches the update.
  fileprivate var isAnalysed: Bool {
    let strategy = manifest.root["spec"]?["strategy"]
    let fields = [
      strategy?["canary"]?["analysis"], strategy?["blueGreen"]?["prePromotionAnalysis"],
    ]
    let hasStep = steps.contains { step in
      switch step.action {
      case .analysis, .experiment: true
      default: false
      }
    }
    return hasStep || fields.contains { !($0?.isNull ?? true) }
  }
}
