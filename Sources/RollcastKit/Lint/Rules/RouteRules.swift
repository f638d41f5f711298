/// The routes of a VirtualService whose managed routes are put in order.
enum RouteRules {
  @Sendable static func findings(_ linted: LintedRollout) -> [Finding] {
    guard let managed = linted.canary?.trafficRouting?.managedRoutes, !managed.isEmpty else {
      return []
    }
    return linted.virtualServices.compactMap { named in
      guard let manifest = named.manifest, let http = named.state?.http else { return nil }
      var names: Set<String> = []
      for (place, route) in http.enumerated() where !names.insert(route.name ?? "").inserted {
        let what = (route.name ?? "").isEmpty ? "without a name" : "named \(route.name ?? "")"
        guard let node = manifest.root["spec"]?["http"]?[place] else { return nil }
        return Finding(
          .unnamedRoutesMultiply,
          "another route \(what): they multiply whenever managed routes are put in order",
          path: "spec.http[\(place)]", at: node.location, in: manifest.identity)
      }
      return nil
    }
  }
}
