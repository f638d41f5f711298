import YAMLSource

/// Fields without which the API server takes no Rollout; those inside the pod template are refused
/// in the same words by the controller.
///
/// Source: Argo Rollouts 1.9, manifests/crds/rollout-crd.yaml.
extension RolloutValidator {
  mutating func checkRequiredFields(_ spec: Place) {
    for item in spec["selector"]["matchExpressions"].items { demand(item, "key", "operator") }
    let strategy = spec["strategy"]
    demand(strategy["blueGreen"], "activeService")
    let canary = strategy["canary"]
    demand(canary["pingPong"], "pingService", "pongService")
    if version >= .v19 { demand(canary["replicaProgressThreshold"], "type", "value") }
    for strategy in [canary, strategy["blueGreen"]] {
      demand(
        strategy["antiAffinity"]["preferredDuringSchedulingIgnoredDuringExecution"], "weight")
    }
    for step in canary["steps"].items { checkRequiredFields(ofStep: step) }
    let routing = canary["trafficRouting"]
    for route in routing["managedRoutes"].items { demand(route, "name") }
    let istio = routing["istio"]
    demand(istio["virtualService"], "name")
    for virtualService in istio["virtualServices"].items { demand(virtualService, "name") }
    demand(istio["destinationRule"], "canarySubsetName", "name", "stableSubsetName")
    demand(routing["alb"], "servicePort")
  }

  private mutating func checkRequiredFields(ofStep step: Place) {
    demand(step["plugin"], "name")
    demand(step["setMirrorRoute"], "name")
    for match in step["setHeaderRoute"]["match"].items {
      demand(match, "headerName", "headerValue")
    }
    let experiment = step["experiment"]
    demand(experiment, "templates")
    for template in experiment["templates"].items { demand(template, "name", "specRef") }
    for analysis in experiment["analyses"].items { demand(analysis, "name", "templateName") }
  }

  private mutating func demand(_ place: Place, _ keys: StaticString...) {
    guard let node = place.node, node.isMapping else { return }
    for key in keys where !place.has(key) {
      refuse(place[key], "Required value", by: .apiServer)
    }
  }
}
