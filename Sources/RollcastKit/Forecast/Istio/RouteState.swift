import YAMLSource

/// A route of a VirtualService while the controller works.
struct RouteState: Hashable, Sendable {
  /// Its place in the manifest's list, or `nil` for a route that the controller made.
  let origin: Int?
  let name: String?
  var destinations: [DestinationState]
  let isMirror: Bool
  /// The ports of a TLS or TCP route's matches; a match without a port counts as port 0.
  let ports: Set<Int>
  let sniHosts: Set<String>
  /// The rest of a route that the controller made: `match`, and for a mirror route `mirror`.
  let made: MadeRoute?

  init(_ field: Field, origin: Int) throws(InputError) {
    self.origin = origin
    name = try field.string("name")
    isMirror = field["mirror"] != nil
    var destinations: [DestinationState] = []
    for (index, item) in try field.items("route").enumerated() {
      destinations.append(try DestinationState(item, origin: index))
    }
    self.destinations = destinations
    var ports: Set<Int> = []
    var sniHosts: Set<String> = []
    for match in try field.items("match") where match.node.isMapping {
      if let port = match["port"]?.node.int { ports.insert(port) } else { ports.insert(0) }
      for host in match["sniHosts"]?.node.items ?? [] { sniHosts.insert(host.text) }
    }
    self.ports = ports
    self.sniHosts = sniHosts
    made = nil
  }

  init(made: MadeRoute, name: String, destinations: [DestinationState]) {
    origin = nil
    self.name = name
    self.destinations = destinations
    isMirror = made.isMirror
    ports = []
    sniHosts = []
    self.made = made
  }
}
