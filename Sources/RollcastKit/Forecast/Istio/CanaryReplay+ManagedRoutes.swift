extension CanaryReplay {
  /// Adds the step's header route to every VirtualService, or takes it away.
  ///
  /// Source: Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, SetHeaderRoute.
  mutating func setHeaderRoute(_ step: SetHeaderRoute) throws(ReconcileError) {
    try forEachVirtualService { replay, configuration, service throws(ReconcileError) in
      try service.removeRoute(step.name)
      guard step.match != nil else { return }
      let port = replay.firstDestination(of: configuration, in: service)?.port
      let destination = replay.canaryDestination(port: port)
      service.http!.append(
        RouteState(made: MadeRoute(step), name: step.name, destinations: [destination]))
    }
  }

  /// Adds the step's mirror route to every VirtualService, or takes it away.
  ///
  /// Source: Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, SetMirrorRoute.
  mutating func setMirrorRoute(_ step: SetMirrorRoute) throws(ReconcileError) {
    try forEachVirtualService { replay, configuration, service throws(ReconcileError) in
      try service.removeRoute(step.name)
      guard step.match != nil else { return }
      guard let index = service.httpRoutes(named: configuration.routes)?.first,
        let first = service.http![index].destinations.first
      else {
        throw .failure(
          "the controller panics at setMirrorRoute \"\(step.name)\": no HTTP route of "
            + "VirtualService \"\(configuration.reference.name)\" is managed")
      }
      let made = MadeRoute(step, destination: replay.canaryDestination(port: first.port))
      let destinations = service.http![index].destinations.map(\.mirrored)
      service.http!.insert(
        RouteState(made: made, name: step.name, destinations: destinations), at: 0)
    }
  }

  /// Takes managed routes away. Versions 1.8 and 1.9 stop at the first VirtualService that has
  /// none; 1.10 also takes away the routes that the steps name.
  ///
  /// Source: Argo Rollouts 1.9 and 1.10, rollout/trafficrouting/istio/istio.go,
  /// RemoveManagedRoutes.
  mutating func removeManagedRoutes() {
    let managedRoutes = canary.trafficRouting?.managedRoutes ?? []
    for index in state.virtualServices.indices {
      guard var service = state.virtualServices[index] else { continue }
      guard let http = service.http else { return }
      var removed = managedRoutes
      if behaviour.has(.stepRoutesRemoval) {
        removed += stepRouteNames
        if managedRoutes.isEmpty && stepRouteNames.isEmpty { return }
      } else if !http.contains(where: { managedRoutes.contains($0.name ?? "") }) {
        return
      }
      service.http = http.filter { !removed.contains($0.name ?? "") }
      state.virtualServices[index] = service
    }
  }

  private var stepRouteNames: [String] {
    canary.steps.compactMap { step in
      switch step.action {
      case .setHeaderRoute(let route): route.name
      case .setMirrorRoute(let route): route.name
      default: nil
      }
    }
  }

  /// Puts managed routes first, in the order of `managedRoutes`. Routes that share a name, or have
  /// none, multiply.
  ///
  /// Source: Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, orderRoutes.
  func orderRoutes(_ service: inout VirtualServiceState) {
    guard let managedRoutes = canary.trafficRouting?.managedRoutes, let http = service.http else {
      return
    }
    let places = Dictionary(grouping: http.indices) { http[$0].name ?? "" }
    var ordered: [RouteState] = []
    ordered.reserveCapacity(http.count)
    func add(_ name: String) {
      // One more than the replay bears is enough to give it up.
      let room = ReplayLimits.routes + 1 - ordered.count
      for place in (places[name] ?? []).prefix(room) { ordered.append(http[place]) }
    }
    for managedRoute in managedRoutes {
      for route in http where route.name == managedRoute { add(managedRoute) }
    }
    for route in http where !managedRoutes.contains(route.name ?? "") { add(route.name ?? "") }
    service.http = ordered
  }

  private mutating func forEachVirtualService(
    _ change: (CanaryReplay, IstioRouting.VirtualService, inout VirtualServiceState)
      throws(ReconcileError) -> Void
  ) throws(ReconcileError) {
    guard let istio = canary.trafficRouting?.istio else { return }
    for (index, configuration) in istio.virtualServices.enumerated() {
      guard var service = state.virtualServices[index] else { continue }
      try change(self, configuration, &service)
      orderRoutes(&service)
      state.virtualServices[index] = service
    }
  }

  private func firstDestination(
    of configuration: IstioRouting.VirtualService, in service: VirtualServiceState
  ) -> DestinationState? {
    guard let index = service.httpRoutes(named: configuration.routes)?.first else { return nil }
    return service.http![index].destinations.first
  }

  /// Where requests for the canary alone go: its Service, or the DestinationRule's host and the
  /// canary subset.
  private func canaryDestination(port: Int?) -> DestinationState {
    let rule = canary.trafficRouting?.istio?.destinationRule
    let ruleHost = state.destinationRule?.host ?? ""
    let host = ruleHost.isEmpty ? serviceNames(prefersPingPong: false).canary ?? "" : ruleHost
    let subset = (rule?.canarySubsetName).flatMap { $0.isEmpty ? nil : $0 }
    return DestinationState(host: host, subset: subset, port: port, weight: 100)
  }
}

extension VirtualServiceState {
  /// Source: Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, removeRoute.
  fileprivate mutating func removeRoute(_ name: String) throws(ReconcileError) {
    guard let http else { throw .failure("spec.http not found") }
    self.http = http.filter { ($0.name ?? "") != name }
  }
}
