import YAMLSource

extension VirtualServiceState {
  /// The VirtualService's manifest with what the controller wrote into it.
  ///
  /// - Parameter initial: the routes as the manifest has them.
  /// - Returns: `nil` where nothing was changed.
  func edited(_ manifest: Manifest, from initial: VirtualServiceState) -> EditedNode? {
    guard self != initial else { return nil }
    var node = EditedNode(manifest.root)
    Self.edit(&node, "http", from: initial.http, to: http)
    Self.edit(&node, "tls", from: initial.tls, to: tls)
    Self.edit(&node, "tcp", from: initial.tcp, to: tcp)
    return node
  }

  private static func edit(
    _ node: inout EditedNode, _ key: String, from initial: [RouteState]?, to final: [RouteState]?
  ) {
    guard let initial, let final, initial != final, var list = node["spec"]?[key] else { return }
    var unclaimed = list.items
    for route in final.compactMap(\.origin).sorted(by: >) where route < unclaimed.count {
      unclaimed[route] = EditedNode(.scalar(.null))
    }
    let items = list.items
    list.setItems(
      final.map { route in
        if let origin = route.origin {
          return route.edited(items[origin], from: initial[origin])
        }
        // A route that stands in the manifest just as the controller makes it keeps its text.
        let value = route.value
        return unclaimed.first { $0.value.isSameMapping(as: value) } ?? EditedNode(value)
      })
    node[mapping: "spec"][key] = list
  }
}
