/// Replays what the controller does with a blue-green Rollout.
struct BlueGreenReplay: Replay {
  let strategy: BlueGreenStrategy
  let replicas: Int
  let behaviour: ControllerBehaviour
  /// Whether the new revision is kept from taking over, as by `autoPromotionEnabled: false`.
  var isHeld = false
  var newHash: RevisionHash
  var state: ClusterState
  var written: WrittenStates?

  private var newRS: ReplicaSetState { state.replicaSet(newHash)! }
  private var stableRS: ReplicaSetState? { state.replicaSet(state.status.stableRS) }
  private var active: Int? { state.service(strategy.activeService.name) }
  private var activeSelector: SelectorHash {
    active.map { state.services[$0].selector } ?? state.status.activeSelector
  }

  /// One reconciliation.
  ///
  /// Source: Argo Rollouts 1.9, rollout/bluegreen.go, rolloutBlueGreen.
  mutating func reconcile() throws(ReconcileError) {
    state.createReplicaSetIfMissing(newHash)
    switchService(state.service(strategy.previewService?.name), to: newHash)
    if let current = state.status.currentPodHash, current != newHash {
      resetStatus()
      return
    }
    reconcileReplicaSets()
    var next = state.status
    let isPausing = reconcilePause(&next)
    reconcileActiveService(isPausing: isPausing)
    syncStatus(next, isPausing: isPausing)
  }

  private mutating func resetStatus() {
    state.status.reset(for: newHash)
    state.status.activeSelector = activeSelector
  }

  private mutating func switchService(_ index: Int?, to hash: RevisionHash) {
    guard let index else { return }
    let service = state.services[index]
    if service.selector.isSame(as: hash) && service.isAnnotated { return }
    state.services[index].switchSelector(to: hash)
  }

  /// Source: Argo Rollouts 1.9, rollout/bluegreen.go, reconcileBlueGreenReplicaSets.
  private mutating func reconcileReplicaSets() {
    if !delaysScaleDownOnAbort { state.setDeadline(newHash, nil) }
    if let stable = state.status.stableRS {
      if stable != newHash { state.setDeadline(stable, nil) }
      _ = state.scale(stable, to: replicas)
    }
    reconcileNewReplicaSet()
    for old in state.replicaSets where old.hash != newHash && old.hash != state.status.stableRS {
      scaleDown(old)
    }
  }

  private mutating func reconcileNewReplicaSet() {
    var desired = desiredReplicas
    if delaysScaleDownOnAbort {
      let isStableFull = stableRS?.available == replicas
      guard state.isAbortDelayOver(newHash, startingIf: isStableFull) else { return }
      desired = 0
    }
    _ = state.scale(newHash, to: desired)
  }

  /// Source: Argo Rollouts 1.9, utils/replicaset/replicaset.go, NewRSNewReplicas.
  private var desiredReplicas: Int {
    guard let preview = strategy.previewReplicaCount else { return replicas }
    let activeRS = state.replicaSets.first { state.status.activeSelector.isSame(as: $0.hash) }
    guard let activeRS, activeRS.hash != newHash else { return replicas }
    let isResumed = state.status.pauseReason == nil && state.status.scaleUpPreviewCheckPoint
    return isResumed && state.status.currentPodHash == newHash ? replicas : preview
  }

  private var delaysScaleDownOnAbort: Bool {
    state.status.isAborted && stableRS != nil && strategy.abortScaleDownDelaySeconds != 0
  }

  private mutating func scaleDown(_ old: ReplicaSetState) {
    let isReferenced =
      state.status.activeSelector.isSame(as: old.hash)
      || state.services.contains { $0.selector.isSame(as: old.hash) }
    guard old.replicas > 0, !isReferenced else { return }
    if strategy.scaleDownDelayRevisionLimit == 0 {
      _ = state.scale(old.hash, to: 0)
      return
    }
    if strategy.scaleDownDelaySeconds == 0 { return }
    switch old.scaleDownDeadline {
    case nil: state.setDeadline(old.hash, .ahead)
    case .ahead: break
    case .reached: _ = state.scale(old.hash, to: 0)
    }
  }

  private var isReadyForPause: Bool {
    newRS.replicas == desiredReplicas && newRS.available == desiredReplicas
  }

  private var needsPause: Bool {
    isHeld || !strategy.autoPromotionEnabled || strategy.autoPromotionSeconds > 0
  }

  /// Source: Argo Rollouts 1.9 and 1.10, rollout/bluegreen.go, isBlueGreenFastTracked.
  private var isFastTracked: Bool {
    if newRS.scaleDownDeadline != nil { return true }
    if behaviour.has(.blueGreenReturn) && state.status.stableRS == newHash { return true }
    return activeSelector == .missing || activeSelector.isSame(as: newHash)
  }

  /// - Returns: whether the controller has just decided to pause.
  ///
  /// Source: Argo Rollouts 1.9, rollout/bluegreen.go, reconcileBlueGreenPause.
  private func reconcilePause(_ next: inout ReplayStatus) -> Bool {
    guard !state.status.isAborted, isReadyForPause else { return false }
    if isFastTracked || state.status.scaleUpPreviewCheckPoint || !needsPause {
      next.pauseReason = nil
      return false
    }
    return state.status.pauseReason == nil && !state.status.controllerPause
  }

  /// Source: Argo Rollouts 1.9, rollout/pause.go, CompletedBlueGreenPause.
  private func isPauseCompleted(isPausing: Bool) -> Bool {
    if isPausing { return false }
    if state.status.scaleUpPreviewCheckPoint || !needsPause { return true }
    return state.status.controllerPause && state.status.pauseReason == nil
  }

  /// Source: Argo Rollouts 1.9, rollout/service.go, reconcileActiveService.
  private mutating func reconcileActiveService(isPausing: Bool) {
    guard let active, isReadyForPause, newRS.replicas == replicas else { return }
    if state.status.isAborted {
      if let stable = state.status.stableRS { switchService(active, to: stable) }
    } else if isFastTracked || isPauseCompleted(isPausing: isPausing) {
      switchService(active, to: newHash)
    } else if case .revision(let hash) = activeSelector {
      switchService(active, to: hash)
    } else {
      state.services[active].isAnnotated = true
    }
  }

  /// Source: Argo Rollouts 1.9, rollout/bluegreen.go, syncRolloutStatusBlueGreen.
  private mutating func syncStatus(_ status: ReplayStatus, isPausing: Bool) {
    var next = status
    next.currentPodHash = newHash
    next.activeSelector = activeSelector
    if isFullPromotionDue(next) {
      next.stableRS = newHash
      next.isAborted = false
      next.pauseReason = nil
      next.controllerPause = false
      next.scaleUpPreviewCheckPoint = false
    } else {
      if state.status.isAborted {
        next.pauseReason = nil
      } else if isPausing {
        next.pauseReason = .blueGreenPause
      }
      next.controllerPause =
        next.pauseReason != nil && (isPausing || state.status.controllerPause)
      next.scaleUpPreviewCheckPoint = isCheckPointPassed(isPausing: isPausing)
    }
    state.status = next
  }

  private func isFullPromotionDue(_ next: ReplayStatus) -> Bool {
    if stableRS == nil || next.activeSelector == .missing { return true }
    return next.activeSelector.isSame(as: newHash) && !state.status.isAborted
  }

  /// Source: Argo Rollouts 1.9, rollout/bluegreen.go, calculateScaleUpPreviewCheckPoint.
  private func isCheckPointPassed(isPausing: Bool) -> Bool {
    guard let preview = strategy.previewReplicaCount else { return false }
    if state.status.scaleUpPreviewCheckPoint { return true }
    return isPauseCompleted(isPausing: isPausing) && newRS.available == preview
  }
}
