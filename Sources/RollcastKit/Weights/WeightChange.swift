import YAMLSource

/// A change of the weights in one route of a VirtualService.
public struct WeightChange: Sendable {
  private let virtualService: RolloutName
  private let route: String?
  private let weights: [DestinationWeight]

  /// - Parameters:
  ///   - virtualService: its name, with the namespace where several have that name.
  ///   - route: the route's name; `nil` for the only one.
  ///   - weights: the new weights; destinations that are not named keep theirs.
  public init(virtualService: RolloutName, route: String?, weights: [DestinationWeight]) {
    self.virtualService = virtualService
    self.route = route
    self.weights = weights
  }

  /// A manifest stream with the new weights.
  ///
  /// - Throws: ``InputError`` where the VirtualService, the route or a destination is not there or
  ///   not the only one, and where the weights of the route would not add up to 100.
  public func rendering(of stream: ManifestStream) throws(InputError) -> Rendering {
    let manifest = try VirtualServiceLookup(stream).virtualService(virtualService)
    let (key, index, route) = try VirtualServiceRoutes(manifest).route(route)
    var list = EditedNode(route.field.node[required: "route"])
    for (place, weight) in try newWeights(of: route).enumerated()
    where weight != route.destinations[place].weight {
      list[place].write(.int(Int64(weight)), at: "weight")
    }
    var rendering = Rendering(stream: stream)
    rendering.warnings = VirtualServiceLookup(stream).managers(of: manifest)
    if !list.isUntouched {
      var node = EditedNode(manifest.root)
      var routes = node[mapping: "spec"][key]!
      routes[index]["route"] = list
      node[mapping: "spec"][key] = routes
      rendering.edits[manifest.identity] = node
    }
    return rendering
  }

  private func newWeights(of route: WeightedRoute) throws(InputError) -> [Int] {
    var weights = route.destinations.map(\.weight)
    var changed: Set<Int> = []
    for weight in self.weights {
      let place = try route.place(of: weight.destination)
      guard changed.insert(place).inserted else {
        throw InputError("\(route.destinations[place].name) is given two weights")
      }
      weights[place] = weight.weight
    }
    let sum = weights.reduce(0, +)
    guard sum == 100 else {
      let parts = zip(route.destinations, weights).map { "\($0.name) \($1)" }
      throw route.field.error(
        "the weights would add up to \(sum), not 100: \(parts.joined(separator: ", "))")
    }
    return weights
  }
}

extension Node {
  /// The value of a key that is known to be there.
  fileprivate subscript(required key: StaticString) -> Node { self[key]! }
}
