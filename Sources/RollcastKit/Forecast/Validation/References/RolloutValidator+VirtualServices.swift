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
    guard checkVirtualServiceFields(istio) else { return [] }
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
    let items = istio.child("virtualServices")?.items ?? []
    if items.isEmpty { return [istio["virtualService"]["name"]] }
    return items.map { $0["name"].written(as: istio["virtualServices"]["name"]) }
  }

  mutating func check(
    _ virtualServices: [NamedVirtualService], _ canary: Place, _ references: References
  ) {
    guard !virtualServices.isEmpty,
      let istio = references.routing(canary["trafficRouting"]["istio"])
    else { return }
    let demands = RouteDemands(
      canary, status: Place(root)["status"], destinationRule: istio.destinationRule)
    for named in virtualServices {
      // The controller finds the fields again by the name alone, whatever the namespace.
      let wanted = istio.virtualServices.first {
        VirtualServiceName.parse($0.reference.name, version: version).name == named.name
      }
      guard let wanted else { continue }
      let state = references.routes(of: named.manifest)
      let problems =
        state.map { demands.problems($0, wanted) } ?? [Self.unreadable(named.manifest)]
      for problem in problems { invalid(named.place, .string(named.name), problem) }
    }
  }

  /// Source: Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, GetHttpRoutesI and
  /// GetHttpRoutes: what is no list counts as missing.
  private static func unreadable(_ manifest: Manifest) -> String {
    let lists = ["http", "tls", "tcp"].filter { manifest.root["spec"]?[$0]?.isSequence ?? false }
    let broken = lists.first { kind in
      manifest.root["spec"]?[kind]?.items.contains {
        (try? RouteState(Field($0), origin: 0)) == nil
      }
        ?? false
    }
    guard let kind = broken?.uppercased() else {
      return "Unable to get any of the HTTP, TCP or TLS routes for the Istio VirtualService"
    }
    return "Unable to get \(kind) routes for Istio VirtualService"
  }

  /// The controller trips over a missing DestinationRule as soon as it works on the traffic.
  mutating func checkDestinationRule(_ istio: Place, _ references: References) {
    guard let place = istio.child("destinationRule")?.child("name"),
      let name = place.node?.string, !name.isEmpty
    else { return }
    let outcome = references.object(
      group: ReferenceResolver.istioGroup, kind: "DestinationRule", name: name)
    guard case .missing = outcome else { return }
    let quoted = GoQuote.quoted(name)
    refuse(
      place, "Invalid value: \(quoted): destinationrules.networking.istio.io \(quoted) not found",
      isNotFound: true)
  }
}
