import YAMLSource

/// The destinations of managed routes.
enum DestinationRules {
  @Sendable static func findings(_ linted: LintedRollout) -> [Finding] {
    var findings: [Finding] = []
    let sides = Sides(linted)
    for named in linted.virtualServices {
      guard let manifest = named.manifest else { continue }
      for route in named.managed {
        for (place, destination) in route.destinations.enumerated() {
          guard let node = route.node(of: place, in: manifest) else { continue }
          let path = route.path(of: place)
          if sides.side(of: destination) == nil && destination.weight != 0 {
            findings.append(
              Finding(
                .destinationDeleted,
                "the controller deletes this destination, which is neither stable nor canary",
                path: path.description, at: node.location, in: manifest.identity))
          }
          if isMissing(destination.host, manifest, linted) {
            findings.append(
              Finding(
                .hostWithoutService, "no Service \(destination.host) is in the input",
                path: path["destination"]["host"].description,
                at: (node["destination"]?["host"] ?? node).location, in: manifest.identity))
          }
        }
      }
    }
    return findings
  }

  /// Only a bare name is surely meant for the VirtualService's own namespace; what the Rollout
  /// itself names is told by the rules about Services.
  private static func isMissing(
    _ host: String, _ manifest: Manifest, _ linted: LintedRollout
  ) -> Bool {
    if host.isEmpty || host.contains(".") || linted.services.contains(where: { $0.name == host }) {
      return false
    }
    let hasServices = linted.stream.manifests.contains { $0.kind == "Service" }
    let identity = ObjectIdentity(
      group: "", kind: "Service", namespace: manifest.namespace, name: host)
    return hasServices && linted.stream.place(of: identity) == nil
  }
}
