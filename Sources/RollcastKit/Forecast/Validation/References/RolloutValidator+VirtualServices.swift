import YAMLSource

/// The VirtualServices that the Rollout names.
///
/// Source: Argo Rollouts 1.9, rollout/trafficrouting/istio/controller.go,
/// GetReferencedVirtualServices, and pkg/apis/rollouts/validation/validation_references.go,
/// ValidateVirtualService.
extension RolloutValidator {
  /// A VirtualService and the field that names it, which the controller writes without the item's
  /// place in a list.
  struct NamedVirtualService {
    let place: Place
    let name: String
    let manifest: Manifest
  }

  /// - Returns: the VirtualServices that are there.
  mutating func virtualServices(
    _ istio: Place, _ references: References
  ) -> [NamedVirtualService] {
    var found: [NamedVirtualService] = []
    for place in virtualServiceFields(istio) {
      let reference = place.node?.string ?? ""
      if reference.isEmpty { continue }
      let (name, namespace) = VirtualServiceName.parse(reference, version: version)
      let outcome = references.object(
        group: ReferenceResolver.istioGroup, kind: "VirtualService", namespace: namespace,
        name: name)
      switch outcome {
      case .found(let manifest):
        found.append(NamedVirtualService(place: place, name: name, manifest: manifest))
      case .missing:
        let quoted = GoQuote.quoted(name)
        refuse(
          place,
          "Invalid value: \(quoted): virtualservices.networking.istio.io \(quoted) not found",
          isNotFound: true)
      case .unknown: break
      }
    }
    return found
  }

  private func virtualServiceFields(_ istio: Place) -> [Place] {
    let many = istio["virtualServices"]
    if many.items.isEmpty { return [istio["virtualService"]["name"]] }
    return many.items.map { $0["name"].written(as: many["name"]) }
  }

  mutating func check(
    _ virtualServices: [NamedVirtualService], _ spec: Place, status: Place
  ) {
    let canary = spec["strategy"]["canary"]
    guard let node = canary["trafficRouting"]["istio"].node,
      let istio = try? IstioRouting(Field(node))
    else { return }
    let demands = RouteDemands(
      canary, status: status, destinationRule: istio.destinationRule)
    for named in virtualServices {
      // The controller finds the fields again by the name alone, whatever the namespace.
      let wanted = istio.virtualServices.first {
        VirtualServiceName.parse($0.reference.name, version: version).name == named.name
      }
      guard let wanted else { continue }
      for problem in problems(of: named.manifest, demands, wanted) {
        invalid(named.place, .string(named.name), problem)
      }
    }
  }

  private func problems(
    of manifest: Manifest, _ demands: RouteDemands, _ wanted: IstioRouting.VirtualService
  ) -> [String] {
    guard let state = try? VirtualServiceState(manifest) else {
      let spec = manifest.root["spec"]
      let kind = ["http", "tls", "tcp"].first { spec?[$0] != nil } ?? "http"
      return ["Unable to get \(kind.uppercased()) routes for Istio VirtualService"]
    }
    return demands.problems(state, wanted)
  }

  /// The controller trips over a missing DestinationRule as soon as it works on the traffic.
  mutating func checkDestinationRule(_ istio: Place, _ references: References) {
    let place = istio["destinationRule"]["name"]
    let name = place.node?.string ?? ""
    if name.isEmpty { return }
    let outcome = references.object(
      group: ReferenceResolver.istioGroup, kind: "DestinationRule", name: name)
    guard case .missing = outcome else { return }
    let quoted = GoQuote.quoted(name)
    refuse(
      place, "Invalid value: \(quoted): destinationrules.networking.istio.io \(quoted) not found",
      isNotFound: true)
  }
}
