import YAMLSource

extension ManifestStream {
  /// The stream with some objects changed, as one `v1 List` in JSON; Lists in it are unwrapped.
  ///
  /// - Parameters:
  ///   - edited: the objects that may have changed.
  ///   - added: new objects, put at the end.
  ///   - changedOnly: whether objects without a change are left out.
  ///   - changed: objects that count as changed although nothing is edited now.
  /// - Throws: ``InputError`` for broken YAML or JSON in a document that was not read before.
  public func renderedJSON(
    _ edited: [ObjectIdentity: EditedNode], adding added: [Value] = [], changedOnly: Bool = false,
    changed: Set<ObjectIdentity> = []
  ) throws(InputError) -> RenderedStream {
    let edits = editsByNode(edited)
    let changed = Set(changed.compactMap { place(of: $0).map { manifests[$0].root } })
    var items: [Value] = []
    for document in documents where !changedOnly || document.root != nil {
      guard let root = try document.parsed(), !root.isNull else { continue }
      ListItems.forEach(in: root) { node, itemType in
        if let edited = edits[node] {
          items.append(Self.item(edited.value, itemType))
        } else if !changedOnly || changed.contains(node) {
          items.append(Self.item(Value(node), itemType))
        }
      }
    }
    let list: Value = ["apiVersion": "v1", "kind": "List", "items": .sequence(items + added)]
    return RenderedStream(JSONWriter.text(of: list))
  }

  private func editsByNode(_ edited: [ObjectIdentity: EditedNode]) -> [Node: EditedNode] {
    var nodes: [Node: EditedNode] = [:]
    for (identity, node) in edited where !node.isUntouched {
      if let place = place(of: identity) { nodes[manifests[place].root] = node }
    }
    return nodes
  }

  /// An object by itself has to say what its typed List said for it.
  private static func item(_ value: Value, _ itemType: ListItems.ItemType?) -> Value {
    guard let itemType, case .mapping(var entries) = value else { return value }
    let missing = [("apiVersion", itemType.apiVersion), ("kind", itemType.kind)]
      .filter { key, _ in !entries.contains { $0.key == key } }
    entries.insert(contentsOf: missing.map { .init($0, .string($1)) }, at: 0)
    return .mapping(entries)
  }
}
