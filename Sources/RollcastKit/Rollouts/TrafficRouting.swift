import YAMLSource

/// `spec.strategy.canary.trafficRouting`: what splits the traffic.
public struct TrafficRouting: Sendable {
  /// What it says of Istio; `nil` for other routers.
  public let istio: IstioRouting?
  /// Names of the routes that the controller makes and orders, or `nil` where the field is missing.
  public let managedRoutes: [String]?
  /// The routers that are configured beside Istio, by the names of their fields.
  public let otherRouters: [String]
  /// The weight that stands for all traffic; `nil` for 100.
  public let maxTrafficWeight: Int

  private static let routers = [
    "alb", "ambassador", "apisix", "appMesh", "nginx", "plugins", "smi", "traefik",
  ]

  init?(_ canary: Field) throws(InputError) {
    guard let field = try canary.mapping("trafficRouting") else { return nil }
    istio = try field.mapping("istio").map { field throws(InputError) in try IstioRouting(field) }
    otherRouters = Self.routers.filter { field[$0] != nil }
    maxTrafficWeight = try field.int("maxTrafficWeight") ?? 100
    guard let items = try field.optionalItems("managedRoutes") else {
      managedRoutes = nil
      return
    }
    var managedRoutes: [String] = []
    for item in items { managedRoutes.append(try item.string("name") ?? "") }
    self.managedRoutes = managedRoutes
  }
}
