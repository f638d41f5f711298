import YAMLSource

/// The weights that Git holds.
enum WeightRules {
  @Sendable static func findings(_ linted: LintedRollout) -> [Finding] {
    let isPingPong = linted.canary?.pingPong != nil
    let sides = Sides(linted)
    if let names = linted.rollout.istio?.destinationRule?.additionalSubsetNames, !names.isEmpty {
      return []
    }
    return linted.virtualServices.flatMap { named -> [Finding] in
      guard let manifest = named.manifest else { return [] }
      return named.managed.flatMap { managed -> [Finding] in
        let route = managed.destinations
        let weighted = route.indices.filter { route[$0].hasWeight }
        if isPingPong {
          return weighted.prefix(1).compactMap {
            finding(.pingPongWeights, pinned, managed, $0, manifest)
          }
        }
        let isPlain =
          route.count == 2 && Set(route.map { sides.side(of: $0) }) == [.stable, .canary]
        return route.indices.compactMap { place in
          let wanted = sides.side(of: route[place]) == .stable ? 100 : 0
          guard sides.side(of: route[place]) != nil, route[place].weight != wanted else {
            return nil
          }
          return finding(
            .weightsInGit, "the weight is \(route[place].weight), the controller keeps \(wanted)",
            managed, place, manifest, fix: isPlain ? wanted : nil)
        }
      }
    }
  }

  private static let pinned =
    "ping-pong swaps these weights at each promotion, and Git would swap them back"

  private static func finding(
    _ rule: LintRule, _ message: String, _ route: LintedRollout.ManagedRoute, _ place: Int,
    _ manifest: Manifest,
    fix: Int? = nil
  ) -> Finding? {
    guard let node = route.node(of: place, in: manifest) else { return nil }
    let path = route.path(of: place)["weight"]
    return Finding(
      rule, message, path: path.description, at: (node["weight"] ?? node).location,
      in: manifest.identity, fix: fix.map { .set($0, path) })
  }
}
