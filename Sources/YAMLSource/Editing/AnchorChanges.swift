/// What edits do to the anchors of a document, and to the aliases that need them.
struct AnchorChanges {
  /// Aliases that would mean something else if they stayed as they are.
  let strandedAliases: [Int] = []

  init(root: Node, overlay: [Int: EditedNode]) {}

  /// What a merge source will say, or `nil` where its anchor goes.
  func value(of source: Node) -> EditedNode? { EditedNode(source) }

  /// Whether an alias may stay where `value` is wanted.
  func keeps(_ alias: Node, value: EditedNode) -> Bool { value.says(alias) }
}
