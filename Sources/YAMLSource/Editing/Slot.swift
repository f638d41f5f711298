/// The place that a node fills: behind a key's colon, behind a dash, or a whole document.
struct Slot {
  enum Role {
    case key
    case item
    case root
  }

  let role: Role
  /// The first byte behind the colon or the dash.
  let start: Int
  /// The column of the key or the dash.
  let column: Int
  /// Whether the slot stands inside a flow collection.
  let isFlow: Bool
}
