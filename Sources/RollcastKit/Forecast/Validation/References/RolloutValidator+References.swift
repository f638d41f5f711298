import YAMLSource

/// The objects that the Rollout names: first they are looked up, then looked at.
///
/// Source: Argo Rollouts 1.9, rollout/controller.go, getRolloutReferencedResources, and
/// pkg/apis/rollouts/validation/validation_references.go, ValidateRolloutReferencedResources.
extension RolloutValidator {
  mutating func checkReferences(
    _ spec: Place, workload: ReferencedWorkload?, _ references: References
  ) {
    guard let strategy = spec.child("strategy") else { return }
    let canary = strategy.child("canary")
    let routing = canary?.child("trafficRouting")
    let istio = routing?.child("istio")
    let services = about(.service) { $0.services(strategy, references) }
    let analyses = about(.analysisTemplate) { $0.analyses(strategy, references) }
    if let routing { about(.ingress) { $0.checkIngressFields(routing) } }
    let virtualServices = about(.virtualService) { validator in
      istio.map { validator.virtualServices($0, references) } ?? []
    }
    if let routing { about(.trafficRouting) { $0.checkOtherRouters(routing) } }
    if !services.isEmpty {
      let labels = labels(spec, workload)
      about(.service) {
        for service in services {
          $0.check(service, rollout: references.rollout.name, labels: labels)
        }
      }
    }
    about(.analysisTemplate) {
      for analysis in analyses { $0.check(analysis, strategy) }
    }
    if let canary { about(.virtualService) { $0.check(virtualServices, canary, references) } }
    if let istio { about(.destinationRule) { $0.checkDestinationRule(istio, references) } }
  }

  private func labels(
    _ spec: Place, _ workload: ReferencedWorkload?
  ) -> [(key: String, value: Node)]? {
    let template = spec.has("workloadRef") ? workload?.template : spec["template"]
    return template?["metadata"]["labels"].entries.compactMap { entry in
      entry.value.node.map { (entry.key, $0) }
    }
  }
}
