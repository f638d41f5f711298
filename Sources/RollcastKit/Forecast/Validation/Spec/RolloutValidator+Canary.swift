import YAMLSource

/// Source: Argo Rollouts 1.9, pkg/apis/rollouts/validation/validation.go,
/// ValidateRolloutStrategyCanary.
extension RolloutValidator {
  mutating func checkCanary(_ canary: Place) {
    let routing = mapping(canary, "trafficRouting")
    checkSurge(canary)
    checkCanaryServices(canary)
    checkPingPong(canary, routing)
    checkRequiredServices(canary, routing)
    checkDelays(canary, routing)
    about(.canaryStep) { $0.checkSteps(canary, routing) }
    checkAntiAffinity(canary)
  }

  private mutating func checkSurge(_ canary: Place) {
    let surge = intOrString(canary, "maxSurge")
    let unavailable = intOrString(canary, "maxUnavailable")
    guard let surge, surge.percentOrNumber == 0, let unavailable,
      unavailable.percentOrNumber == 0
    else { return }
    invalid(
      canary["maxSurge"], surge.goValue, "MaxSurge and MaxUnavailable both can not be zero")
  }

  private mutating func checkCanaryServices(_ canary: Place) {
    let stable = string(canary, "stableService")
    guard !stable.isEmpty, stable == string(canary, "canaryService") else { return }
    invalid(
      canary["stableService"], .string(stable),
      "This rollout uses the same service for the stable and canary services, but two different "
        + "services are required.")
  }

  private mutating func checkPingPong(_ canary: Place, _ routing: Place?) {
    guard let pingPong = mapping(canary, "pingPong") else { return }
    let hasPlugin = version >= .v110 && routing.map { !$0["plugins"].entries.isEmpty } ?? false
    if let routing, !routing.has("alb"), !routing.has("istio"), !hasPlugin {
      // 1.10 takes plugins too, and says so.
      let routers = version >= .v110 ? "ALB, Istio, and plugin-based" : "ALB and Istio"
      invalid(
        routing["alb"], .null("v1alpha1.ALBTrafficRouting"),
        "Ping-pong feature works with the \(routers) traffic routers only")
    }
    let ping = string(pingPong, "pingService")
    let pong = string(pingPong, "pongService")
    let incomplete = "Ping service and Pong service must to be set to use Ping-Pong feature"
    if ping.isEmpty { invalid(pingPong["pingService"], .string(ping), incomplete) }
    if pong.isEmpty { invalid(pingPong["pongService"], .string(pong), incomplete) }
    if ping == pong {
      invalid(
        pingPong["pingService"], .string(ping),
        "This rollout uses the same service for the ping and pong services, but two different "
          + "services are required.")
    }
    if let alb = routing.flatMap({ mapping($0, "alb") }), string(alb, "rootService").isEmpty {
      invalid(
        alb["rootService"], .string(""),
        "Root service field is required for the configuration with ALB and ping-pong feature "
          + "enabled")
    }
  }

  /// Source: the same file, requireCanaryStableServices.
  private mutating func checkRequiredServices(_ canary: Place, _ routing: Place?) {
    guard let routing else { return }
    let hasPingPong = canary.has("pingPong")
    let routers: [StaticString] = ["smi", "apisix", "ambassador", "nginx", "appMesh", "traefik"]
    guard
      routing.has("alb") && !hasPingPong
        || routing.has("istio") && !routing["istio"].has("destinationRule") && !hasPingPong
        || routers.contains(where: routing.has)
    else { return }
    let message = "Canary service and Stable service must to be set to use Traffic Routing"
    for key in ["stableService", "canaryService"] as [StaticString]
    where string(canary, key).isEmpty {
      invalid(canary[key], .string(""), message)
    }
  }

  private mutating func checkDelays(_ canary: Place, _ routing: Place?) {
    let delay = int(canary, "scaleDownDelaySeconds")
    let isDynamic = bool(canary, "dynamicStableScale") ?? false
    if let delay, routing == nil {
      invalid(
        canary["scaleDownDelaySeconds"], .int(delay),
        "Canary scaleDownDelaySeconds can only be used with traffic routing")
    }
    if isDynamic && (routing == nil || delay != nil) {
      invalid(
        canary["dynamicStableScale"], .bool(true),
        routing == nil
          ? "Canary dynamicStableScale can only be used with traffic routing"
          : "Canary dynamicStableScale cannot be used with scaleDownDelaySeconds")
    }
    guard let routing, let weight = int(routing, "maxTrafficWeight"), !routing.has("nginx"),
      routing["plugins"].entries.isEmpty
    else { return }
    about(.trafficRouting) {
      $0.invalid(
        routing["maxTrafficWeight"], .int(weight),
        "Canary maxTrafficWeight in traffic routing only supported in Nginx and Plugins")
    }
  }
}
