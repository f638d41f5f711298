extension CanaryStep {
  /// The step as the controller's events call it.
  ///
  /// Source: Argo Rollouts 1.9, utils/rollout/rolloututil.go, CanaryStepString.
  var summary: String {
    switch action {
    case .setWeight(let weight): "setWeight: \(weight)"
    case .pause(.indefinite): "pause"
    case .pause(.seconds(let seconds)): "pause: \(seconds)s"
    case .setCanaryScale(.replicas(let count)): "setCanaryScale{replicas: \(count)}"
    case .setCanaryScale(.weight(let weight)): "setCanaryScale{weight: \(weight)}"
    case .setCanaryScale(.matchTrafficWeight): "setCanaryScale{matchTrafficWeight: true}"
    case .setHeaderRoute(let route): "setHeaderRoute: \(route.name)"
    case .setMirrorRoute(let route): "setMirrorRoute: \(route.name)"
    case .analysis: "analysis"
    case .experiment: "experiment"
    case .plugin(let name): "plugin: \(name)"
    }
  }
}
