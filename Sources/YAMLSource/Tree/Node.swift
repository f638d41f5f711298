/// One node of a parsed document: a scalar, a sequence, a mapping or an alias, with its bytes.
///
/// A node is a small handle into its document's tree; copying it costs nothing. Reading through an
/// alias or a merge key (`<<`) is done by the accessors, so a caller sees what the API server would.
public struct Node: Hashable, Sendable {
  @usableFromInline let tree: Tree
  @usableFromInline let index: Int

  @inlinable init(tree: Tree, index: Int) {
    self.tree = tree
    self.index = index
  }

  /// What a node is, before an alias is followed.
  public enum Kind: UInt8, Sendable {
    /// Text, a list of items, entries, or a reference to an anchor.
    case scalar, sequence, mapping, alias
  }

  /// How a node is written.
  public enum Style: UInt8, Sendable {
    /// How a scalar is written.
    case plain, singleQuoted, doubleQuoted, literal, folded
    /// How a collection is written.
    case block, flow
  }

  @inlinable var record: Record { tree.records[index] }
  /// The record of what an alias stands for, or of the node itself. Reading through it rather than
  /// through ``resolved`` saves a handle, which is a reference counted once more.
  @inlinable var target: Int { tree.resolved(index) }

  /// What this node is; an alias is reported as an alias.
  public var kind: Kind { record.kind }
  /// How this node is written.
  public var style: Style { record.style }
  /// The node an alias stands for, or the node itself.
  public var resolved: Node {
    Node(tree: tree, index: target)
  }
  /// Whether this is a mapping, or an alias of one.
  public var isMapping: Bool { tree.records[target].kind == .mapping }
  /// Whether this is a sequence, or an alias of one.
  public var isSequence: Bool { tree.records[target].kind == .sequence }
  /// Whether this is a scalar, or an alias of one.
  public var isScalar: Bool { tree.records[target].kind == .scalar }
  var isBlockScalar: Bool { kind == .scalar && (style == .literal || style == .folded) }

  /// The node's bytes in the source, anchor and tag included.
  public var span: Range<Int> { Int(record.start)..<Int(record.end) }
  /// The node's bytes in the source without anchor and tag.
  public var contentSpan: Range<Int> { Int(record.content)..<Int(record.end) }
  /// The text that the spans point into.
  public var source: SourceText { tree.source }
  /// Where the node begins, for messages.
  public var location: SourceLocation { tree.source.location(of: Int(record.content)) }

  public static func == (left: Node, right: Node) -> Bool {
    left.tree === right.tree && left.index == right.index
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(tree))
    hasher.combine(index)
  }
}
