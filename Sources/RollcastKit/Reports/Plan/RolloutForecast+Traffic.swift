import YAMLSource

extension RolloutForecast {
  /// The share of the traffic that goes to the canary's revision.
  func traffic(at state: RolloutState) -> TrafficShare {
    if case .blueGreen = rollout.strategy {
      let active = state.cluster.status.activeSelector
      return TrafficShare(percent: active.isSame(as: .known(canary.hash)) ? 100 : 0)
    }
    let own = state.replicaSets.filter { $0.hash == canary.hash }
    if own.contains(where: { $0.role == .stable }) { return TrafficShare(percent: 100) }
    if let weight = state.canaryWeight {
      return TrafficShare(percent: Self.percent(weight, of: totalWeight))
    }
    let count = { (sets: [RolloutState.ReplicaSet]) in sets.reduce(0) { $0 + $1.replicas } }
    return TrafficShare(
      percent: Self.percent(count(own), of: count(state.replicaSets)), isByPods: true)
  }

  /// What all weights add up to.
  var totalWeight: Int {
    guard case .canary(let canary) = rollout.strategy else { return 100 }
    return canary.trafficRouting?.maxTrafficWeight ?? 100
  }

  /// The managed routes that a state has.
  func routes(at state: RolloutState) -> [RouteInForce] {
    let names = managedRouteNames
    if names.isEmpty { return [] }
    var routes: [RouteInForce] = []
    for manifest in objects.virtualServices.compactMap({ $0 }) {
      guard let value = value(of: manifest.identity, in: state) else { continue }
      for route in RouteInForce.all(in: value, named: names) where !routes.contains(route) {
        routes.append(route)
      }
    }
    return routes
  }

  private var managedRouteNames: Set<String> {
    guard case .canary(let canary) = rollout.strategy else { return [] }
    let made = canary.steps.compactMap { step in
      switch step.action {
      case .setHeaderRoute(let route): route.name
      case .setMirrorRoute(let route): route.name
      default: nil
      }
    }
    return Set(made + (canary.trafficRouting?.managedRoutes ?? []))
  }

  /// Rounded to the nearest percent.
  private static func percent(_ part: Int, of whole: Int) -> Int {
    whole > 0 ? (part * 200 + whole) / (whole * 2) : 0
  }
}

extension RolloutState {
  /// What running experiments get of the traffic.
  var experimentWeight: Int {
    cluster.status.weights?.additional.reduce(0) { $0 + $1.weight } ?? 0
  }
}

extension Rollout {
  /// The step that a state is held after; `nil` for a state that is not a step.
  func step(_ name: StateName) -> CanaryStep? {
    guard case .step(let index) = name else { return nil }
    return steps[index]
  }
}
