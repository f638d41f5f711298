extension VirtualServiceState {
  /// The HTTP routes of these names, the first of each; with no names the only route, else the
  /// first without a name.
  ///
  /// - Returns: `nil` where a name is not there.
  ///
  /// Source: Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, getHttpRouteIndexesToPatch.
  func httpRoutes(named names: [String]) -> [Int]? {
    guard let http, !http.isEmpty else { return names.isEmpty ? [] : nil }
    if names.isEmpty {
      if http.count == 1 { return [0] }
      return http.firstIndex { ($0.name ?? "").isEmpty }.map { [$0] } ?? []
    }
    var indexes: [Int] = []
    for name in names {
      guard let index = http.firstIndex(where: { ($0.name ?? "") == name }) else { return nil }
      indexes.append(index)
    }
    return indexes
  }

  /// The TLS routes that the Rollout manages; with none listed the first of all.
  ///
  /// Source: Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, getTlsRouteIndexesToPatch.
  func tlsRoutes(_ wanted: [IstioRouting.TLSRoute]) -> [Int] {
    Self.managed(tls, wanted) { route, wanted in
      route.isOnPort(wanted.port) && route.sniHosts == Set(wanted.sniHosts)
        && (wanted.sniHosts.count == route.sniHosts.count)
    }
  }

  /// The TCP routes that the Rollout manages; with none listed the first of all.
  ///
  /// Source: Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, getTcpRouteIndexesToPatch.
  func tcpRoutes(_ ports: [Int]) -> [Int] {
    Self.managed(tcp, ports) { route, port in route.isOnPort(port) }
  }

  private static func managed<Wanted>(
    _ routes: [RouteState]?, _ wanted: [Wanted], matches: (RouteState, Wanted) -> Bool
  ) -> [Int] {
    guard let routes, !routes.isEmpty else { return [] }
    if wanted.isEmpty { return [0] }
    return wanted.flatMap { wanted in routes.indices.filter { matches(routes[$0], wanted) } }
  }
}

extension RouteState {
  /// Whether all matches share this port; a route without matches counts as port 0.
  fileprivate func isOnPort(_ port: Int) -> Bool {
    ports.count <= 1 && (ports.first ?? 0) == port
  }
}
