import YAMLSource

/// How a finding is mended where there is one safe answer.
enum LintFix: Hashable, Sendable {
  /// Write a number into a field.
  case set(Int, FieldPath)
  /// Make a text of a scalar that is written without quotes.
  case quote(FieldPath)
  /// Add the name of a route to `managedRoutes`.
  case addManagedRoute(String)

  /// Applies the fix to the object.
  func apply(to object: inout EditedNode) {
    switch self {
    case .set(let number, let path):
      object.change(path.elements[...]) { $0.set(.int(Int64(number))) }
    case .quote(let path):
      object.change(path.elements[...]) { node in
        if let text = node.origin?.text { node.set(.string(text)) }
      }
    case .addManagedRoute(let name): object.addManagedRoute(name)
    }
  }
}

extension EditedNode {
  /// Changes the node at a path; the last key may be missing.
  fileprivate mutating func change(
    _ path: ArraySlice<FieldPath.Element>, _ body: (inout EditedNode) -> Void
  ) {
    guard let first = path.first else { return body(&self) }
    switch first {
    case .key(let key):
      guard isMapping,
        var child = self[key] ?? (path.count == 1 ? EditedNode(Value.scalar(.null)) : nil)
      else { return }
      child.change(path.dropFirst(), body)
      self[key] = child
    case .index(let index):
      guard items.indices.contains(index) else { return }
      self[index].change(path.dropFirst(), body)
    }
  }

  fileprivate mutating func addManagedRoute(_ name: String) {
    let path = ["spec", "strategy", "canary", "trafficRouting"].map(FieldPath.Element.key)
    change(path[...]) { routing in
      let known = routing["managedRoutes"]?.items ?? []
      if known.contains(where: { $0["name"]?.string == name }) { return }
      var list = routing["managedRoutes"] ?? EditedNode(.sequence([]))
      list.setItems(known + [EditedNode(["name": .string(name)])])
      routing["managedRoutes"] = list
    }
  }
}
