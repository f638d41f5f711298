/// One node as the tree stores it. Nodes lie in document order, a parent before its children, so a
/// node's next sibling is the node behind its subtree.
@usableFromInline struct Record: Sendable {
  /// Byte offset of the node in the source, anchor and tag included.
  @usableFromInline var start: UInt32
  /// Byte offset of the node's content, behind anchor and tag.
  @usableFromInline var content: UInt32
  /// Byte offset behind the node.
  @usableFromInline var end: UInt32
  /// Index of the record behind this node's subtree.
  @usableFromInline var next: UInt32
  /// Alias: the record it stands for. Collection: number of child nodes. Scalar: offset of its
  /// value in the tree's `decoded` bytes where ``isDecoded``, else in the source.
  @usableFromInline var link: UInt32
  /// Scalar: length of its value in bytes.
  @usableFromInline var length: UInt32
  @usableFromInline var kind: Node.Kind
  @usableFromInline var style: Node.Style
  @usableFromInline var isDecoded: Bool
  @usableFromInline var hasAnchor: Bool
  @usableFromInline var hasTag: Bool
}
