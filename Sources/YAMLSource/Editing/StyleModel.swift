/// The nodes that something new stands beside, whose style it takes over.
struct StyleModel {
  static let none = StyleModel([])

  private let nodes: [Node]

  init(_ nodes: [Node]) { self.nodes = nodes }

  /// What a node that is written out looks like: its own text where it has one, else its neighbours'.
  func model(of node: EditedNode) -> StyleModel {
    guard let origin = node.origin?.resolved, origin.kind != .scalar, !origin.children.isEmpty
    else {
      return self
    }
    return StyleModel([origin])
  }

  func value(of key: String) -> StyleModel {
    nodes.isEmpty ? self : StyleModel(nodes.compactMap { $0[key]?.resolved })
  }

  var items: StyleModel {
    nodes.isEmpty ? self : StyleModel(nodes.flatMap(\.items).map(\.resolved))
  }

  /// Whether collections like this one are written in flow style; an empty one tells nothing.
  func isFlow(_ node: EditedNode) -> Bool {
    let kind: Node.Kind = node.isMapping ? .mapping : .sequence
    return nodes.first { $0.kind == kind && !$0.children.isEmpty }?.style == .flow
  }

  /// How a string is quoted here.
  var scalarStyle: Node.Style {
    guard let scalar = nodes.first(where: { $0.kind == .scalar }) else { return .plain }
    return scalar.style
  }
}
