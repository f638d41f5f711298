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
    if nodes.allSatisfy(\.isUntouched) { return [] }
    var editor = DocumentEditor(root: root, nodes: nodes)
    editor.edit(root, to: EditedNode(root), in: .root)
    return editor.sortedEdits()
  }
}
