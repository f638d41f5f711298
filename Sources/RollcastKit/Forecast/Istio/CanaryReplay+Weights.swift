extension CanaryReplay {
  /// The names that tell a destination's side.
  private struct Sides {
    let canaryService: String?
    let stableService: String?
    let canarySubset: String?
    let stableSubset: String?
    let additionalSubsets: [String]
  }

  /// What is wanted of a route.
  private struct Weights {
    let canary: Int
    let additional: [ExperimentDestination]
  }

  /// What happens to one destination of a route.
  private enum Patch {
    case weight(Int)
    case removal
  }

  private var sides: Sides {
    let services = serviceNames(prefersPingPong: false)
    let rule = canary.trafficRouting?.istio?.destinationRule
    return Sides(
      canaryService: services.canary, stableService: services.stable,
      canarySubset: rule?.canarySubsetName, stableSubset: rule?.stableSubsetName,
      additionalSubsets: version >= .v19 ? rule?.additionalSubsetNames ?? [] : [])
  }

  /// Writes the weights into every managed route.
  ///
  /// Source: Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, SetWeight.
  mutating func setWeight(_ desiredWeight: Int, _ additional: [ExperimentDestination]) {
    guard let istio = canary.trafficRouting?.istio else { return }
    let weights = Weights(canary: desiredWeight, additional: additional)
    let sides = sides
    for (index, configuration) in istio.virtualServices.enumerated() {
      guard var service = state.virtualServices[index] else { continue }
      let http = httpRoutesToPatch(configuration, service)
      let tls = service.tlsRoutes(configuration.tlsRoutes)
      let tcp = service.tcpRoutes(configuration.tcpPorts)
      var isModified = false
      for route in http where patch(&service.http![route], weights, sides) { isModified = true }
      for route in tls where patch(&service.tls![route], weights, sides) { isModified = true }
      for route in tcp where patch(&service.tcp![route], weights, sides) { isModified = true }
      guard isModified else { continue }
      orderRoutes(&service)
      state.virtualServices[index] = service
    }
  }

  /// The HTTP routes that are reweighted: the listed ones, and mirror routes that are managed.
  ///
  /// Source: Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go,
  /// generateVirtualServicePatches.
  private func httpRoutesToPatch(
    _ configuration: IstioRouting.VirtualService, _ service: VirtualServiceState
  ) -> [Int] {
    var names = configuration.routes
    let managedRoutes = canary.trafficRouting?.managedRoutes ?? []
    for route in service.http ?? [] where route.isMirror {
      for managedRoute in managedRoutes where managedRoute == route.name ?? "" {
        names.append(managedRoute)
      }
    }
    return service.httpRoutes(named: names) ?? []
  }

  /// - Returns: whether anything changed.
  ///
  /// Source: Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, processRoutes.
  private func patch(_ route: inout RouteState, _ weights: Weights, _ sides: Sides) -> Bool {
    let stableWeight = stableWeight(of: route, weights, sides)
    var experiments = weights.additional.filter { $0.service != nil }
    var patches: [(index: Int, patch: Patch, host: String)] = []
    for (index, destination) in route.destinations.enumerated() {
      let host = destination.shortHost
      guard !host.isEmpty else { continue }
      let wanted: Patch
      if isSide(destination, sides.canaryService, sides.canarySubset) {
        wanted = .weight(weights.canary)
      } else if isSide(destination, sides.stableService, sides.stableSubset) {
        wanted = .weight(stableWeight)
      } else if let place = experiments.firstIndex(where: { $0.service == String(host) }) {
        wanted = .weight(experiments.remove(at: place).weight)
      } else if destination.subset.map(sides.additionalSubsets.contains) ?? false {
        continue
      } else {
        wanted = .removal
      }
      let weight = if case .weight(let weight) = wanted { weight } else { 0 }
      if weight != destination.weight { patches.append((index, wanted, String(host))) }
    }
    // An experiment that has no destination yet gets one.
    for (index, experiment) in experiments.enumerated() where experiment.weight != 0 {
      let place = route.destinations.count + index
      patches.append((place, .weight(experiment.weight), experiment.service!))
    }
    for (index, patch, host) in patches { Self.apply(patch, at: index, host: host, to: &route) }
    return !patches.isEmpty
  }

  private func isSide(
    _ destination: DestinationState, _ service: String?, _ subset: String?
  ) -> Bool {
    if let service, destination.shortHost == service { return true }
    guard let subset, let own = destination.subset else { return false }
    return own == subset
  }

  /// What is left for the stable side. Since 1.9 additional subsets keep their weights, and the
  /// rest never falls below 0.
  private func stableWeight(of route: RouteState, _ weights: Weights, _ sides: Sides) -> Int {
    var weight = 100 - weights.canary - weights.additional.reduce(0) { $0 + $1.weight }
    guard version >= .v19 else { return weight }
    for destination in route.destinations {
      if let subset = destination.subset, sides.additionalSubsets.contains(subset) {
        weight -= destination.weight
      }
    }
    return max(0, weight)
  }

  /// A removal shifts the places of the patches that follow it; one that falls behind the end adds
  /// a destination.
  ///
  /// Source: Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, patchVirtualService.
  private static func apply(
    _ patch: Patch, at index: Int, host: String, to route: inout RouteState
  ) {
    let isThere = index < route.destinations.count
    switch patch {
    case .weight(let weight) where isThere: route.destinations[index].setWeight(weight)
    case .weight(let weight):
      route.destinations.append(DestinationState(host: host, weight: weight))
    case .removal where isThere: route.destinations.remove(at: index)
    case .removal: route.destinations.append(DestinationState(host: host, weight: 0))
    }
  }
}
