/// A node with edits laid over it: read and changed like a value, while every part that nobody
/// touched stays tied to its place in the text.
///
/// Only the path to a change is copied, so many states of one object share what they have in
/// common. ``TextEdits`` turns the difference to the source into replacements of bytes.
public struct EditedNode: Sendable {
  /// What stands here now.
  public indirect enum Content: Sendable {
    /// Just as in the source.
    case source(Node)
    /// A scalar that was set; `origin` is the node whose place it takes.
    case scalar(Scalar, origin: Node?)
    /// A sequence with changed, added or removed items.
    case sequence([EditedNode], origin: Node?)
    /// A mapping with changed, added or removed entries.
    case mapping([Entry], origin: Node?)
  }

  /// A key and its value. `origin` is the key in the source that this entry has come from.
  public struct Entry: Sendable {
    /// The key, resolved.
    public let key: String
    /// What stands under the key now.
    public var value: EditedNode
    /// The key's node in the source; `nil` for a new entry.
    public let origin: Node?
  }

  /// What stands here now.
  public internal(set) var content: Content

  init(content: Content) { self.content = content }

  /// A node as it stands in the source.
  public init(_ node: Node) { content = .source(node) }

  /// Something new.
  public init(_ value: Value) {
    switch value {
    case .scalar(let scalar): content = .scalar(scalar, origin: nil)
    case .sequence(let items): content = .sequence(items.map { EditedNode($0) }, origin: nil)
    case .mapping(let entries):
      content = .mapping(
        entries.map { Entry(key: $0.key, value: EditedNode($0.value), origin: nil) }, origin: nil)
    }
  }

  /// The node in the source that this one stands for, or `nil` where it is new.
  public var origin: Node? {
    switch content {
    case .source(let node): node
    case .scalar(_, let origin), .sequence(_, let origin), .mapping(_, let origin): origin
    }
  }

  /// Whether nothing here was touched.
  public var isUntouched: Bool {
    if case .source = content { true } else { false }
  }
}
