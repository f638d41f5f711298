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
  mutating func services(_ strategy: Place, _ references: References) -> [NamedService] {
    var services: [NamedService] = []
    for place in Self.serviceFields(strategy) {
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

  private static func serviceFields(_ strategy: Place) -> [Place] {
    if let blueGreen = strategy.child("blueGreen") {
      return [blueGreen.child("activeService"), blueGreen.child("previewService")]
        .compactMap { $0 }
    }
    guard let canary = strategy.child("canary") else { return [] }
    let pingPong = canary.child("pingPong")
    return [
      canary.child("stableService"), canary.child("canaryService"),
      pingPong?.child("pingService"), pingPong?.child("pongService"),
    ].compactMap { $0 }
  }

  /// - Parameter labels: the pod template's, or `nil` where they are not known.
  mutating func check(
    _ named: NamedService, rollout: String, labels: [(key: String, value: Node)]?
  ) {
    let service = Place(named.service.root)
    let name = named.service.name
    for (key, value) in service.child("spec")?.child("selector")?.entries ?? []
    where key != "rollouts-pod-template-hash" {
      guard let labels else { break }
      if labels.contains(where: { $0.key == key && $0.value.string == value.node?.string }) {
        continue
      }
      invalid(
        named.place, .string(name),
        "Service \(GoQuote.quoted(name)) has unmatch label \(GoQuote.quoted(key)) in rollout")
    }
    let annotations = service.child("metadata")?.child("annotations")
    let manager = annotations?.value("argo-rollouts.argoproj.io/managed-by-rollouts")?.string
    if let manager, manager != rollout {
      invalid(
        named.place, .string(name),
        "Service \(GoQuote.quoted(name)) is managed by another Rollout")
    }
  }
}
