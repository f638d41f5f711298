import YAMLSource

/// What the controller demands of a VirtualService before it touches anything.
///
/// Source: Argo Rollouts 1.9, pkg/apis/rollouts/validation/validation_references.go,
/// ValidateVirtualService, and rollout/trafficrouting/istio/istio.go, ValidateHTTPRoutes.
struct RouteValidation {
  let canary: CanaryStrategy
  let configuration: IstioRouting.VirtualService
  /// The VirtualService's name without its namespace.
  let name: String
  let state: VirtualServiceState

  /// - Throws: ``InputError`` with the controller's words, at the Rollout's reference.
  func check() throws(InputError) {
    if state.http == nil && state.tls == nil && state.tcp == nil {
      throw refusal("Unable to get any of the HTTP, TCP or TLS routes for the Istio VirtualService")
    }
    if let http = state.http, let reason = httpProblem(http) {
      throw refusal("Istio VirtualService has invalid HTTP routes. Error: \(reason)")
    }
    if let tls = state.tls, let reason = tlsProblem(tls) {
      throw refusal("Istio VirtualService has invalid TLS routes. Error: \(reason)")
    }
    if let tcp = state.tcp, let reason = tcpProblem(tcp) {
      throw refusal("Istio VirtualService has invalid TCP routes. Error: \(reason)")
    }
  }

  private func refusal(_ reason: String) -> InputError {
    // The controller names the field of a list without the item's place.
    let path = FieldPath(
      configuration.reference.path.elements.filter { if case .key = $0 { true } else { false } })
    return InputError(
      "\(path): Invalid value: \"\(name)\": \(reason)", at: configuration.reference.node)
  }

  private func httpProblem(_ http: [RouteState]) -> String? {
    for name in configuration.routes where !http.contains(where: { ($0.name ?? "") == name }) {
      return "HTTP Route '\(name)' is not found in the defined Virtual Service."
    }
    for index in state.httpRoutes(named: configuration.routes) ?? [] {
      if let problem = destinationProblem(http[index]) { return problem }
    }
    let managedRoutes = canary.trafficRouting?.managedRoutes ?? []
    let unmanaged = http.filter { !managedRoutes.contains($0.name ?? "") }
    guard configuration.routes.isEmpty, unmanaged.count > 1 else { return nil }
    return oneRouteProblem("http", "routes")
  }

  private func tlsProblem(_ tls: [RouteState]) -> String? {
    let indexes = state.tlsRoutes(configuration.tlsRoutes)
    if configuration.tlsRoutes.contains(where: { state.tlsRoutes([$0]).isEmpty }) {
      return "No matching TLS routes found in the defined Virtual Service."
    }
    for index in indexes {
      if let problem = destinationProblem(tls[index]) { return problem }
    }
    return configuration.tlsRoutes.isEmpty && tls.count > 1
      ? oneRouteProblem("tls", "tlsRoutes") : nil
  }

  private func tcpProblem(_ tcp: [RouteState]) -> String? {
    let indexes = state.tcpRoutes(configuration.tcpPorts)
    if configuration.tcpPorts.contains(where: { state.tcpRoutes([$0]).isEmpty }) {
      return "No matching TCP routes found in the defined Virtual Service."
    }
    for index in indexes {
      if let problem = destinationProblem(tcp[index]) { return problem }
    }
    return configuration.tcpPorts.isEmpty && tcp.count > 1
      ? oneRouteProblem("tcp", "tcpRoutes") : nil
  }

  private func oneRouteProblem(_ kind: String, _ field: String) -> String {
    "spec.\(kind)[] should be set in VirtualService and it must have exactly one route when "
      + "omitting spec.strategy.canary.trafficRouting.istio.virtualService.\(field)"
  }

  /// A managed route needs a destination for each side.
  private func destinationProblem(_ route: RouteState) -> String? {
    if let rule = canary.trafficRouting?.istio?.destinationRule {
      let subsets = route.destinations.compactMap(\.subset)
      if !subsets.contains(rule.canarySubsetName) {
        return "Canary DestinationRule subset '\(rule.canarySubsetName)' not found in route"
      }
      if !subsets.contains(rule.stableSubsetName) {
        return "Stable DestinationRule subset '\(rule.stableSubsetName)' not found in route"
      }
      return nil
    }
    let services = canary.initialServiceNames
    let hosts = route.destinations.map { String($0.shortHost) }
    if !hosts.contains(services.canary ?? "\n") {
      return "Canary Service '\(services.canary ?? "")' not found in route"
    }
    if !hosts.contains(services.stable ?? "\n") {
      return "Stable Service '\(services.stable ?? "")' not found in route"
    }
    return nil
  }
}

extension CanaryStrategy {
  /// The names of the Services before anything has happened; of ping and pong, pong is stable
  /// until the first promotion.
  fileprivate var initialServiceNames: (stable: String?, canary: String?) {
    if stableService == nil && canaryService == nil, let pingPong {
      return (pingPong.pongService.name, pingPong.pingService.name)
    }
    return (stableService?.name, canaryService?.name)
  }
}
