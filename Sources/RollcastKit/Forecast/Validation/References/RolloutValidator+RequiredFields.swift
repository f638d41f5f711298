import YAMLSource

/// Fields without which the API server takes no Rollout; those inside the pod template are refused
/// in the same words by the controller.
///
/// Source: Argo Rollouts 1.9, manifests/crds/rollout-crd.yaml.
extension RolloutValidator {
  mutating func checkRequiredFields(_ spec: Place) {
    for item in spec.child("selector")?.child("matchExpressions")?.items ?? [] {
      demand(item, "key", "operator")
    }
    guard let strategy = spec.child("strategy") else { return }
    if let blueGreen = strategy.child("blueGreen") {
      demand(blueGreen, "activeService")
      checkAntiAffinityWeight(blueGreen)
    }
    guard let canary = strategy.child("canary") else { return }
    demand(canary.child("pingPong"), "pingService", "pongService")
    if version >= .v19 { demand(canary.child("replicaProgressThreshold"), "type", "value") }
    checkAntiAffinityWeight(canary)
    for step in canary.child("steps")?.items ?? [] { checkRequiredFields(ofStep: step) }
    if let routing = canary.child("trafficRouting") { checkRequiredFields(ofRouting: routing) }
  }

  private mutating func checkAntiAffinityWeight(_ strategy: Place) {
    demand(
      strategy.child("antiAffinity")?.child("preferredDuringSchedulingIgnoredDuringExecution"),
      "weight")
  }

  private mutating func checkRequiredFields(ofStep step: Place) {
    demand(step.child("plugin"), "name")
    demand(step.child("setMirrorRoute"), "name")
    for match in step.child("setHeaderRoute")?.child("match")?.items ?? [] {
      demand(match, "headerName", "headerValue")
    }
    guard let experiment = step.child("experiment") else { return }
    demand(experiment, "templates")
    for template in experiment["templates"].items { demand(template, "name", "specRef") }
    for analysis in experiment["analyses"].items { demand(analysis, "name", "templateName") }
  }

  private mutating func checkRequiredFields(ofRouting routing: Place) {
    for route in routing.child("managedRoutes")?.items ?? [] { demand(route, "name") }
    demand(routing.child("alb"), "servicePort")
    guard let istio = routing.child("istio") else { return }
    demand(istio.child("virtualService"), "name")
    for virtualService in istio.child("virtualServices")?.items ?? [] {
      demand(virtualService, "name")
    }
    demand(istio.child("destinationRule"), "canarySubsetName", "name", "stableSubsetName")
  }

  private mutating func demand(_ place: Place?, _ keys: StaticString...) {
    guard let place, let node = place.node, node.isMapping else { return }
    for key in keys where !place.has(key) {
      refuse(place[key], "Required value", by: .apiServer)
    }
  }
}
