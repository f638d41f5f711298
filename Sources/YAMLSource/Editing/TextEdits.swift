/// Turns edited nodes into replacements of bytes that leave every other byte as it is.
public enum TextEdits {
  /// The replacements that make a document say what the edited nodes say.
  ///
  /// - Parameters:
  ///   - nodes: edited nodes whose origins stand in the document, none inside another (an object,
  ///     or several items of one List).
  ///   - root: the document's root.
  /// - Returns: edits into the document's source, sorted and free of overlaps; none where nothing
  ///   was changed.
  public static func edits(for nodes: [EditedNode], in root: Node) -> [TextEdit] {
    var planner = EditPlanner(root: root)
    for node in nodes {
      guard let origin = node.origin, !node.isUntouched else { continue }
      planner.visit(node, at: origin, in: planner.slot(of: origin, below: root))
    }
    if root.tree.hasAliases { planner.writeOutAliases(below: root) }
    return planner.sorted
  }
}
