import Testing
import YAMLSource

/// One change to an edited node, made at a path.
enum TreeEdit: Sendable, CustomTestStringConvertible {
  case set(FieldPath, Value)
  case remove(FieldPath)
  case insert(FieldPath, at: Int, Value)
  case move(FieldPath, from: Int, to: Int)
  case duplicate(FieldPath, from: Int, to: Int)

  func apply(to node: inout EditedNode) {
    switch self {
    case .set(let path, let value):
      Self.change(&node, path.elements[...]) { $0 = $0.setting(value) }
    case .remove(let path): Self.remove(&node, path.elements[...])
    case .insert(let path, let index, let value):
      Self.changeItems(&node, path) { $0.insert(EditedNode(value), at: index) }
    case .move(let path, let from, let to):
      Self.changeItems(&node, path) { $0.insert($0.remove(at: from), at: to) }
    case .duplicate(let path, let from, let to):
      Self.changeItems(&node, path) { $0.insert($0[from], at: to) }
    }
  }

  private static func changeItems(
    _ node: inout EditedNode, _ path: FieldPath, _ body: (inout [EditedNode]) -> Void
  ) {
    change(&node, path.elements[...]) {
      var items = $0.items
      body(&items)
      $0.setItems(items)
    }
  }

  private static func change(
    _ node: inout EditedNode, _ path: ArraySlice<FieldPath.Element>,
    _ body: (inout EditedNode) -> Void
  ) {
    switch path.first {
    case nil: body(&node)
    case .key(let key)?:
      var child = node[key] ?? EditedNode(Value.mapping([]))
      if path.count > 1, case .key? = path.dropFirst().first, !child.isMapping {
        child = node[mapping: key]
      }
      change(&child, path.dropFirst(), body)
      node[key] = child
    case .index(let index)?: change(&node[index], path.dropFirst(), body)
    }
  }

  private static func remove(_ node: inout EditedNode, _ path: ArraySlice<FieldPath.Element>) {
    change(&node, path.dropLast()) {
      switch path.last {
      case .key(let key)?: $0[key] = nil
      case .index(let index)?:
        var items = $0.items
        items.remove(at: index)
        $0.setItems(items)
      case nil: break
      }
    }
  }

  var testDescription: String {
    switch self {
    case .set(let path, _): "set \(path)"
    case .remove(let path): "remove \(path)"
    case .insert(let path, let index, _): "insert \(path)[\(index)]"
    case .move(let path, let from, let to): "move \(path)[\(from)] to \(to)"
    case .duplicate(let path, let from, let to): "duplicate \(path)[\(from)] at \(to)"
    }
  }
}

extension EditedNode {
  /// A scalar in the place of a scalar keeps that place; anything else is new.
  fileprivate func setting(_ value: Value) -> EditedNode {
    guard case .scalar(let scalar) = value else { return EditedNode(value) }
    var node = self
    node.set(scalar)
    return node
  }
}
