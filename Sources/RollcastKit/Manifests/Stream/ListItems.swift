import YAMLSource

/// Finds the objects in a document: itself, or the items of a List, of a List in a List too.
enum ListItems {
  /// What a typed List says of its items.
  typealias ItemType = (apiVersion: String, kind: String)

  /// Visits the objects in their order.
  ///
  /// - Parameter visit: gets each object and, inside a typed List, what the List says of it: an
  ///   item may leave that out (apimachinery, unstructured/unstructured.go, decodeToList).
  static func forEach(
    in node: Node, itemType: ItemType? = nil, _ visit: (Node, ItemType?) -> Void
  ) {
    let kind = node["kind"]?.string ?? itemType?.kind
    guard let kind, kind.hasSuffix("List"), let items = node["items"], items.isSequence else {
      return visit(node.resolved, itemType)
    }
    let itemKind = String(kind.dropLast(4))
    let apiVersion = node["apiVersion"]?.string ?? itemType?.apiVersion
    let inner = itemKind.isEmpty ? nil : apiVersion.map { ($0, itemKind) }
    for item in items.items { forEach(in: item, itemType: inner, visit) }
  }
}
