import YAMLSource

/// Steps that make header and mirror routes.
///
/// Source: Argo Rollouts 1.9, pkg/apis/rollouts/validation/validation.go,
/// ValidateRolloutStrategyCanary.
extension RolloutValidator {
  mutating func checkHeaderRoute(_ step: Place, _ routing: Place?) {
    guard let route = mapping(step, "setHeaderRoute") else { return }
    let routers: [StaticString] = ["istio", "alb", "apisix"]
    guard let routing, routers.contains(where: routing.has) || hasPlugins(routing) else {
      invalid(
        route, headerRoute(route),
        "SetHeaderRoute requires TrafficRouting, supports Istio and ALB and Apisix")
      return
    }
    for match in list(route, "match") ?? [] {
      let value = mapping(match, "headerValue").map { stringMatch($0) }
      if routing.has("alb") {
        checkALBMatch(value, match)
      } else {
        check(value, match)
      }
    }
  }

  mutating func checkMirrorRoute(_ step: Place, _ routing: Place?) {
    guard let route = mapping(step, "setMirrorRoute") else { return }
    // 1.10 takes plugins too, and says so.
    let takesPlugins = version >= .v110
    let isSupported = routing.map { $0.has("istio") || takesPlugins && hasPlugins($0) } ?? false
    if !isSupported {
      invalid(
        route, mirrorRoute(route),
        "SetMirrorRoute requires TrafficRouting, supports Istio "
          + (takesPlugins ? "and Plugins" : "only"))
    }
    for match in list(route, "match") ?? [] {
      // The controller looks at the method twice and never at the headers.
      for key in ["method", "path", "method"] as [StaticString] {
        guard let value = mapping(match, key) else { continue }
        check(stringMatch(value), value.written(as: match))
      }
    }
  }

  mutating func checkManagedRoute(_ step: Place, _ routing: Place?) {
    guard let routing else { return }
    let steps: [StaticString] = ["setHeaderRoute", "setMirrorRoute"]
    guard steps.contains(where: step.has) else { return }
    guard let routes = list(routing, "managedRoutes"), !routes.isEmpty else {
      about(.trafficRouting) {
        $0.required(
          routing["managedRoutes"],
          "Rollout has missing field 'spec.strategy.canary.trafficRouting.managedRoutes'")
      }
      return
    }
    let names = Set(routes.map { string($0, "name") })
    for key in steps {
      guard let route = mapping(step, key), case let name = string(route, "name"),
        !names.contains(name)
      else { continue }
      invalid(
        route, .string(name),
        "Steps define a route that does not exist in "
          + "spec.strategy.canary.trafficRouting.managedRoutes")
    }
  }

  private func hasPlugins(_ routing: Place) -> Bool { !routing["plugins"].entries.isEmpty }

  /// Source: the same file, hasMultipleMatchValues.
  private mutating func check(_ match: MatchedString?, _ place: Place) {
    guard let match else { return missing(place) }
    let count = [match.exact, match.regex, match.prefix].count { !$0.isEmpty }
    if count == 0 {
      missing(place, match.goValue)
    } else if count > 1 {
      invalid(
        place, match.goValue,
        "StringMatch match value must have exactly one of the following: exact, regex, prefix")
    }
  }

  /// Source: the same file, hasALBInvalidValues.
  private mutating func checkALBMatch(_ match: MatchedString?, _ place: Place) {
    guard let match else { return missing(place) }
    if match.exact.isEmpty || !match.regex.isEmpty || !match.prefix.isEmpty {
      invalid(
        place, match.goValue,
        "SetHeaderRoute match value invalid. ALB supports 'exact' value only")
    }
  }

  private mutating func missing(
    _ place: Place, _ value: GoValue = .null("v1alpha1.StringMatch")
  ) {
    invalid(
      place, value,
      "StringMatch value missed, match value must have one of the following: exact, regex, prefix")
  }
}
