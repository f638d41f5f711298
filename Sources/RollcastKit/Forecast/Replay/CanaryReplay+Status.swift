extension CanaryReplay {
  /// Moves the status on at the end of a reconciliation.
  ///
  /// Source: Argo Rollouts 1.9, rollout/canary.go, syncRolloutStatusCanary.
  mutating func syncStatus(_ status: ReplayStatus, isPausing: Bool) {
    var next = status
    next.currentPodHash = newHash
    if isFullPromotionDue {
      promoteStable(&next)
    } else if state.status.isAborted {
      if !steps.isEmpty {
        next.currentStepIndex = next.stableRS == next.currentPodHash ? steps.count : 0
      }
      next.controllerPause = false
      next.pauseReason = nil
    } else {
      if isCurrentStepCompleted(weights: next.weights) {
        next.currentStepIndex = (state.status.currentStepIndex ?? 0) + 1
        next.pauseReason = nil
      } else if !steps.isEmpty {
        next.currentStepIndex = state.status.currentStepIndex ?? 0
      }
      if isPausing { next.pauseReason = .canaryPauseStep }
      next.controllerPause =
        next.pauseReason != nil && (isPausing || state.status.controllerPause)
    }
    state.status = next
  }

  /// Source: Argo Rollouts 1.9, rollout/sync.go, shouldFullPromote.
  private var isFullPromotionDue: Bool {
    guard stableRS != nil else { return true }
    guard !state.status.isAborted, hasEnoughPodsToPromote else { return false }
    return steps.isEmpty || state.status.currentStepIndex == steps.count
  }

  /// Version 1.8 waits for exactly `spec.replicas` pods, later ones for at least so many.
  private var hasEnoughPodsToPromote: Bool {
    if version == .v18 { return newRS.available == replicas }
    return newRS.available >= replicas || isThresholdMet(newRS, desired: replicas)
  }

  /// Source: Argo Rollouts 1.9, rollout/sync.go, promoteStable.
  private func promoteStable(_ next: inout ReplayStatus) {
    next.isAborted = false
    next.controllerPause = false
    next.pauseReason = nil
    next.currentStepIndex = steps.isEmpty ? nil : steps.count
    if next.stableRS != next.currentPodHash && canary.pingPong != nil {
      next.stablePingPong = next.stablePingPong == .ping ? .pong : .ping
    }
    next.stableRS = next.currentPodHash
  }

  /// Source: Argo Rollouts 1.9, rollout/canary.go, completedCurrentCanaryStep.
  private func isCurrentStepCompleted(weights: ReplayStatus.Weights?) -> Bool {
    switch currentStep {
    case nil: false
    case .pause: state.status.controllerPause && state.status.pauseReason == nil
    case .setWeight, .setCanaryScale: isAtDesiredReplicaCounts(weights: weights)
    case .setHeaderRoute, .setMirrorRoute: true
    case .experiment: state.status.currentStepIndex != runningExperiment
    case .analysis, .plugin: true
    }
  }
}
