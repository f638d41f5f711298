import YAMLSource

/// `status.conditions` of a Rollout at rest, without the times.
///
/// Source: Argo Rollouts 1.9, rollout/sync.go, calculateRolloutConditions and
/// checkPausedConditions.
struct RolloutConditions {
  let rollout: Rollout
  let state: RolloutState
  let counts: PodCounts

  var value: Value {
    var conditions = [available, progressing, healthy, completed]
    if let paused { conditions.append(paused) }
    return .sequence(conditions)
  }

  private var status: ReplayStatus { state.cluster.status }
  private var isPaused: Bool { status.pauseReason != nil }

  private var available: Value {
    if counts.isAvailable {
      return Self.condition(
        "Available", "True", "AvailableReason", "Rollout has minimum availability")
    }
    return Self.condition(
      "Available", "False", "AvailableReason", "Rollout does not have minimum availability")
  }

  private var progressing: Value {
    if isPaused {
      return Self.condition("Progressing", "Unknown", "RolloutPaused", "Rollout is paused")
    }
    if status.isAborted {
      return Self.condition(
        "Progressing", "False", "RolloutAborted",
        "Rollout aborted update to revision \(state.cluster.revision)")
    }
    let name = "\(rollout.name)-\(status.currentPodHash?.text ?? "")"
    if isHealthy {
      return Self.condition(
        "Progressing", "True", "NewReplicaSetAvailable",
        "ReplicaSet \"\(name)\" has successfully progressed.")
    }
    return Self.condition(
      "Progressing", "True", "ReplicaSetUpdated", "ReplicaSet \"\(name)\" is progressing.")
  }

  private var healthy: Value {
    if isHealthy {
      return Self.condition("Healthy", "True", "RolloutHealthy", "Rollout is healthy")
    }
    return Self.condition("Healthy", "False", "RolloutHealthy", "Rollout is not healthy")
  }

  private var completed: Value {
    Self.condition(
      "Completed", status.isFullyPromoted ? "True" : "False", "RolloutCompleted",
      "RolloutCompleted")
  }

  /// Comes with the first pause. An abort does not take it back, since the controller stops to look
  /// at pauses once it has noted the abort.
  private var paused: Value? {
    let isTrue = isPaused || status.isAborted
    guard isTrue || (state.cluster.revision > 1 && rollout.strategy.pauses) else { return nil }
    return Self.condition(
      "Paused", isTrue ? "True" : "False", "RolloutPaused", "Rollout is paused")
  }

  /// Source: Argo Rollouts 1.9, utils/conditions/conditions.go, RolloutHealthy.
  private var isHealthy: Bool {
    guard !isPaused, counts.updated == rollout.replicas, counts.available == rollout.replicas
    else { return false }
    switch rollout.strategy {
    case .canary: return status.isFullyPromoted && counts.total == rollout.replicas
    case .blueGreen:
      let selectors = BlueGreenSelectors(rollout, state.cluster)
      return selectors.active == status.currentPodHash?.text
        && (selectors.preview == nil || selectors.preview == status.currentPodHash?.text)
    }
  }

  private static func condition(
    _ type: String, _ status: String, _ reason: String, _ message: String
  ) -> Value {
    [
      "type": .string(type), "status": .string(status), "reason": .string(reason),
      "message": .string(message),
    ]
  }
}

extension Strategy {
  /// Whether an update is held somewhere on its way.
  fileprivate var pauses: Bool {
    switch self {
    case .canary(let canary):
      canary.steps.contains { if case .pause = $0.action { true } else { false } }
    case .blueGreen(let blueGreen):
      !blueGreen.autoPromotionEnabled || blueGreen.autoPromotionSeconds > 0
    }
  }
}
