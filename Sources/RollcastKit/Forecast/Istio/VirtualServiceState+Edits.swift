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
    let items = list.items
    let kept = Set(final.compactMap(\.origin))
    let gone = items.indices.filter { !kept.contains($0) }.map { items[$0] }
    list.setItems(
      final.map { route in
        if let origin = route.origin {
          return route.edited(items[origin], from: initial[origin])
        }
        // A route that stands in the manifest just as the controller makes it keeps its text.
        let made = EditedNode(route.value)
        return gone.first { $0.says(made) } ?? made
      })
    node[mapping: "spec"][key] = list
  }
}
