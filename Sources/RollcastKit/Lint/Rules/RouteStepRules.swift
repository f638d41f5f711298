/// Steps that make header and mirror routes.
enum RouteStepRules {
  @Sendable static func findings(_ linted: LintedRollout) -> [Finding] {
    guard linted.rollout.istio != nil else { return [] }
    let routes = linted.steps.indices.filter { name(linted.steps[$0]) != nil }
    guard let first = routes.first else { return [] }
    return early(routes, linted) + unlisted(linted) + several(first, linted)
  }

  /// The route that a step makes; `nil` where it makes none.
  private static func name(_ step: CanaryStep) -> String? {
    switch step.action {
    case .setHeaderRoute(let route): route.match == nil ? nil : route.name
    case .setMirrorRoute(let route): route.match == nil ? nil : route.name
    default: nil
    }
  }

  private static func early(_ routes: [Int], _ linted: LintedRollout) -> [Finding] {
    let scaled = linted.steps.firstIndex { step in
      switch step.action {
      case .setWeight(let weight): weight > 0
      case .setCanaryScale(.replicas(let count)): count > 0
      case .setCanaryScale(.weight(let weight)): weight > 0
      default: false
      }
    }
    return routes.filter { $0 < scaled ?? .max }.map { place in
      linted.finding(
        .routeBeforeScale,
        "route \(name(linted.steps[place]) ?? "") is set before the canary has pods, and vanishes "
          + "at once", atStep: place)
    }
  }

  private static func unlisted(_ linted: LintedRollout) -> [Finding] {
    linted.virtualServices.compactMap { named in
      guard named.wanted.routes.isEmpty, let http = named.state?.http, http.count == 1,
        let route = http[0].name, !route.isEmpty
      else { return nil }
      return linted.finding(
        .namedRouteNotListed,
        "list route \(route) under routes: while a managed route stands it is not reweighted",
        at: named.wanted.reference)
    }
  }

  private static func several(_ first: Int, _ linted: LintedRollout) -> [Finding] {
    guard linted.virtualServices.count > 1 else { return [] }
    return linted.virtualServices.compactMap { named in
      guard let state = named.state, state.http?.isEmpty ?? true else { return nil }
      return linted.finding(
        .managedRoutesStay,
        "VirtualService \(named.identity.name) has no HTTP routes, so setting and removing managed "
          + "routes fails at it", at: named.wanted.reference)
    }
  }
}
