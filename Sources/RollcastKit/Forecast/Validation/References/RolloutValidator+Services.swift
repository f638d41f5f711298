import YAMLSource

/// The Services that the Rollout names.
///
/// Source: Argo Rollouts 1.9, rollout/controller.go, getReferencedServices, and
/// pkg/apis/rollouts/validation/validation_references.go, ValidateService.
extension RolloutValidator {
  /// A Service and the field that names it.
  struct NamedService {
    let place: Place
    let service: Manifest
  }

  /// - Returns: the Services that are there.
  mutating func services(_ spec: Place, _ references: References) -> [NamedService] {
    var services: [NamedService] = []
    for place in serviceFields(spec["strategy"]) {
      let name = place.node?.string ?? ""
      if name.isEmpty { continue }
      switch references.object(group: "", kind: "Service", name: name) {
      case .found(let manifest):
        services.append(NamedService(place: place, service: manifest))
      case .missing:
        let quoted = GoQuote.quoted(name)
        refuse(
          place, "Invalid value: \(quoted): service \(quoted) not found", isNotFound: true)
      case .unknown: break
      }
    }
    return services
  }

  private func serviceFields(_ strategy: Place) -> [Place] {
    let blueGreen = strategy["blueGreen"]
    if blueGreen.node != nil { return [blueGreen["activeService"], blueGreen["previewService"]] }
    let canary = strategy["canary"]
    let pingPong = canary["pingPong"]
    return [
      canary["stableService"], canary["canaryService"], pingPong["pingService"],
      pingPong["pongService"],
    ]
  }

  /// - Parameter labels: the pod template's, or `nil` where they are not known.
  mutating func check(
    _ named: NamedService, rollout: String, labels: [(key: String, value: Node)]?
  ) {
    let service = Place(named.service.root)
    let name = named.service.name
    for (key, value) in service["spec"]["selector"].entries
    where key != "rollouts-pod-template-hash" {
      guard let labels else { break }
      if labels.contains(where: { $0.key == key && $0.value.string == value.node?.string }) {
        continue
      }
      invalid(
        named.place, .string(name),
        "Service \(GoQuote.quoted(name)) has unmatch label \(GoQuote.quoted(key)) in rollout")
    }
    let annotations = service["metadata"]["annotations"]
    let manager = annotations.value("argo-rollouts.argoproj.io/managed-by-rollouts")?.string
    if let manager, manager != rollout {
      invalid(
        named.place, .string(name),
        "Service \(GoQuote.quoted(name)) is managed by another Rollout")
    }
  }
}
