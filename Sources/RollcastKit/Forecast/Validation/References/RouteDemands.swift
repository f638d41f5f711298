import YAMLSource

/// What the controller demands of the routes of a VirtualService before it touches anything.
///
/// Source: Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, ValidateHTTPRoutes,
/// ValidateTlsRoutes and ValidateTcpRoutes.
struct RouteDemands {
  /// Names of Services as they stand before anything has happened; of ping and pong, pong is stable
  /// until the first promotion.
  let stableService: String
  let canaryService: String
  let destinationRule: IstioRouting.DestinationRule?
  let managedRoutes: [String]

  /// - Parameter canary: `spec.strategy.canary`.
  init(_ canary: Place, status: Place, destinationRule: IstioRouting.DestinationRule?) {
    let text = { (place: Place, key: StaticString) in place.value(key)?.string ?? "" }
    var (stable, fresh) = (text(canary, "stableService"), text(canary, "canaryService"))
    let pingPong = canary["pingPong"]
    if stable.isEmpty && fresh.isEmpty && pingPong.node != nil {
      (stable, fresh) = (text(pingPong, "pongService"), text(pingPong, "pingService"))
      if text(status["canary"], "stablePingPong") == "ping" { swap(&stable, &fresh) }
    }
    stableService = stable
    canaryService = fresh
    self.destinationRule = destinationRule
    managedRoutes = canary["trafficRouting"]["managedRoutes"].items.map { text($0, "name") }
  }

  /// What is wrong with a VirtualService's routes, in the controller's words.
  func problems(
    _ state: VirtualServiceState, _ wanted: IstioRouting.VirtualService
  ) -> [String] {
    if state.http == nil && state.tls == nil && state.tcp == nil {
      return ["Unable to get any of the HTTP, TCP or TLS routes for the Istio VirtualService"]
    }
    let reasons = [
      ("HTTP", state.http.flatMap { httpProblem($0, state, wanted) }),
      ("TLS", state.tls.flatMap { tlsProblem($0, state, wanted) }),
      ("TCP", state.tcp.flatMap { tcpProblem($0, state, wanted) }),
    ]
    return reasons.compactMap { kind, reason in
      reason.map { "Istio VirtualService has invalid \(kind) routes. Error: \($0)" }
    }
  }

  private func httpProblem(
    _ http: [RouteState], _ state: VirtualServiceState, _ wanted: IstioRouting.VirtualService
  ) -> String? {
    for name in wanted.routes where !http.contains(where: { ($0.name ?? "") == name }) {
      return "HTTP Route '\(name)' is not found in the defined Virtual Service."
    }
    for index in state.httpRoutes(named: wanted.routes) ?? [] {
      if let problem = destinationProblem(http[index]) { return problem }
    }
    let unmanaged = http.count { !managedRoutes.contains($0.name ?? "") }
    return wanted.routes.isEmpty && unmanaged > 1 ? oneRouteProblem("http", "routes") : nil
  }

  private func tlsProblem(
    _ tls: [RouteState], _ state: VirtualServiceState, _ wanted: IstioRouting.VirtualService
  ) -> String? {
    if wanted.tlsRoutes.contains(where: { state.tlsRoutes([$0]).isEmpty }) {
      return "No matching TLS routes found in the defined Virtual Service."
    }
    for index in state.tlsRoutes(wanted.tlsRoutes) {
      if let problem = destinationProblem(tls[index]) { return problem }
    }
    return wanted.tlsRoutes.isEmpty && tls.count > 1 ? oneRouteProblem("tls", "tlsRoutes") : nil
  }

  private func tcpProblem(
    _ tcp: [RouteState], _ state: VirtualServiceState, _ wanted: IstioRouting.VirtualService
  ) -> String? {
    if wanted.tcpPorts.contains(where: { state.tcpRoutes([$0]).isEmpty }) {
      return "No matching TCP routes found in the defined Virtual Service."
    }
    for index in state.tcpRoutes(wanted.tcpPorts) {
      if let problem = destinationProblem(tcp[index]) { return problem }
    }
    return wanted.tcpPorts.isEmpty && tcp.count > 1 ? oneRouteProblem("tcp", "tcpRoutes") : nil
  }

  private func oneRouteProblem(_ kind: String, _ field: String) -> String {
    "spec.\(kind)[] should be set in VirtualService and it must have exactly one route when "
      + "omitting spec.strategy.canary.trafficRouting.istio.virtualService.\(field)"
  }

  /// A managed route needs a destination for each side.
  private func destinationProblem(_ route: RouteState) -> String? {
    if let rule = destinationRule {
      let subsets = route.destinations.compactMap(\.subset)
      if !subsets.contains(rule.canarySubsetName) {
        return "Canary DestinationRule subset '\(rule.canarySubsetName)' not found in route"
      }
      if !subsets.contains(rule.stableSubsetName) {
        return "Stable DestinationRule subset '\(rule.stableSubsetName)' not found in route"
      }
      return nil
    }
    let names = [("Canary", canaryService), ("Stable", stableService)]
    for (side, name) in names
    where name.isEmpty || !route.destinations.contains(where: { $0.shortHost == name }) {
      return "\(side) Service '\(name)' not found in route"
    }
    return nil
  }
}
