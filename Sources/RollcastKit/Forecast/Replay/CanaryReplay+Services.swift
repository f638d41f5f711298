extension CanaryReplay {
  /// The names of the stable and the canary Service.
  ///
  /// - Parameter prefersPingPong: whether ping and pong stand even where `stableService` and
  ///   `canaryService` are named.
  /// - Returns: `nil` for a Service that is not named.
  ///
  /// Source: Argo Rollouts 1.9, rollout/trafficrouting/service_helper.go.
  func serviceNames(prefersPingPong: Bool) -> (stable: String?, canary: String?) {
    let (stable, canaryService) = (canary.stableService?.name, canary.canaryService?.name)
    guard let pingPong = canary.pingPong,
      prefersPingPong || (stable == nil && canaryService == nil)
    else { return (stable, canaryService) }
    let (ping, pong) = (pingPong.pingService.name, pingPong.pongService.name)
    return state.status.stablePingPong == .ping ? (ping, pong) : (pong, ping)
  }

  /// Source: Argo Rollouts 1.9, rollout/service.go, reconcilePingAndPongService.
  mutating func reconcilePingPongService() {
    guard canary.pingPong != nil, !state.status.isFullyPromoted else { return }
    let name = serviceNames(prefersPingPong: true).canary
    ensureService(name, targets: newRS, checksAvailability: false)
  }

  /// Source: Argo Rollouts 1.9, rollout/service.go, reconcileStableAndCanaryService.
  mutating func reconcileServices() {
    ensureService(canary.stableService?.name, targets: stableRS, checksAvailability: true)
    if state.status.isAborted && canary.trafficRouting == nil {
      ensureService(canary.canaryService?.name, targets: stableRS, checksAvailability: true)
      return
    }
    if rollbackFrom != nil { return }
    ensureService(canary.canaryService?.name, targets: newRS, checksAvailability: true)
  }

  /// Points a Service at a ReplicaSet that has pods. One that the controller takes over for the
  /// first time waits for all of them.
  ///
  /// Source: Argo Rollouts 1.9, rollout/service.go, ensureSVCTargets.
  mutating func ensureService(
    _ name: String?, targets replicaSet: ReplicaSetState?, checksAvailability: Bool
  ) {
    guard let replicaSet, let index = state.service(name) else { return }
    let service = state.services[index]
    guard !service.selector.isSame(as: replicaSet.hash) else { return }
    if checksAvailability {
      if !service.isAnnotated && !replicaSet.isFullyAvailable { return }
      if replicaSet.available == 0 { return }
    }
    state.services[index].switchSelector(to: replicaSet.hash)
  }
}
