/// Walks a document beside its edited nodes and collects the replacements of bytes.
///
/// A node that stays in its place is edited there. A collection that gains, loses or moves a part
/// is put together anew from its parts' own text, so that what was not touched comes out as it is.
struct DocumentEditor {
  /// Where a node stands: what decides how something else is put in its place.
  enum Slot {
    case root
    /// Behind a dash in this column.
    case item(column: Int)
    /// Behind a key in this column.
    case value(key: Node, column: Int)
    case flowItem
    case flowValue(key: Node)

    var isFlow: Bool {
      switch self {
      case .flowItem, .flowValue: true
      case .root, .item, .value: false
      }
    }

    /// The column of what a value in block context stands behind.
    var column: Int? {
      switch self {
      case .item(let column), .value(_, let column): column
      case .root, .flowItem, .flowValue: nil
      }
    }

    var key: Node? {
      switch self {
      case .value(let key, _), .flowValue(let key): key
      case .root, .item, .flowItem: nil
      }
    }
  }

  let lines: SourceLines
  let writer: ValueWriter
  let anchors: AnchorChanges
  /// The edited nodes by the place of their origin.
  private let overlay: [Int: EditedNode]
  /// Places that have to be visited though nobody touched what holds them, sorted.
  private let visits: [Int]
  var edits: [TextEdit] = []
  /// The end of the text that edits may reach.
  private(set) var limit: Int
  /// How parts of the source end now, by the record that they ended with.
  var endings: [Int: TextEnding] = [:]
  /// The block scalar that the text ends in without a line break.
  private let openScalar: Int?
  /// Whether something comes behind the open scalar now.
  private var closesOpenScalar = false

  init(root: Node, nodes: [EditedNode]) {
    lines = SourceLines(bytes: root.source.bytes)
    limit = lines.bytes.count
    openScalar = lines.openScalar(of: root)?.index
    writer = ValueWriter(style: DocumentStyle(of: root))
    var overlay: [Int: EditedNode] = [:]
    for node in nodes where !node.isUntouched {
      if let origin = node.origin { overlay[origin.index] = node }
    }
    anchors = AnchorChanges(root: root, overlay: overlay)
    self.overlay = overlay
    visits = (Array(overlay.keys) + anchors.strandedAliases).sorted()
  }

  var bytes: UnsafeRawBufferPointer { lines.bytes }

  func sortedEdits() -> [TextEdit] {
    edits.enumerated()
      .filter { !$0.element.range.isEmpty || !$0.element.replacement.isEmpty }
      .sorted {
        ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
          < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
      }
      .map(\.element)
  }

  /// Makes the node in a place say what `node` says.
  mutating func edit(_ place: Node, to node: EditedNode, in slot: Slot) {
    let node = current(node)
    if case .source(place) = node.content, !needsVisit(place) { return }
    if place.index == openScalar, closesOpenScalar, node.says(place) {
      stripLastBreak(of: place)
      return
    }
    if place.kind == .alias {
      if !anchors.keeps(place, value: node) { replace(place, with: node, in: slot) }
      return
    }
    switch place.kind {
    case .mapping where node.isMapping:
      if place.style == .block {
        editBlockMapping(place, to: node, in: slot)
      } else {
        editFlowMapping(place, to: node, in: slot)
      }
    case .sequence where node.isSequence:
      if place.style == .block {
        editBlockSequence(place, to: node, in: slot)
      } else {
        editFlowSequence(place, to: node, in: slot)
      }
    case _ where !needsVisit(place) && node.says(place): break
    default: replace(place, with: node, in: slot)
    }
  }

  /// An untouched node stands for the edited one that was laid over its place.
  private func current(_ node: EditedNode) -> EditedNode {
    guard case .source(let source) = node.content else { return node }
    return overlay[source.index] ?? node
  }

  private func needsVisit(_ place: Node) -> Bool {
    let range = place.index..<Int(place.record.next)
    if closesOpenScalar, let openScalar, range.contains(openScalar) { return true }
    var low = 0
    var high = visits.count
    while low < high {
      let middle = (low + high) / 2
      if visits[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < visits.count && visits[low] < range.upperBound
  }

  /// The text of a part of the source once `body` has edited what stands in it.
  func rendered(_ range: Range<Int>, _ body: (inout DocumentEditor) -> Void) -> [UInt8] {
    rendered(range, ending: nil, isFollowed: false, body).text
  }

  /// The text of a part of the source once `body` has edited what stands in it, and how it ends.
  ///
  /// - Parameters:
  ///   - last: the node that the part ends with in the source.
  ///   - isFollowed: whether something comes behind the part.
  func rendered(
    _ range: Range<Int>, ending last: Node?, isFollowed: Bool,
    _ body: (inout DocumentEditor) -> Void
  ) -> (text: [UInt8], ending: TextEnding) {
    var inner = self
    inner.edits = []
    inner.endings = [:]
    inner.limit = range.upperBound
    if isFollowed { inner.closesOpenScalar = true }
    body(&inner)
    let ending = last.map { inner.endings[$0.index] ?? sourceEnding(of: $0) } ?? .plain
    return (TextEdit.apply(inner.sortedEdits(), to: bytes, in: range), ending)
  }

  private func sourceEnding(of last: Node) -> TextEnding {
    TextEnding(
      isBlockScalar: last.isBlockScalar && last.index != openScalar,
      keepsBlankLines: lines.keepsBlankLines(last))
  }

  /// A block scalar that ended with the text itself has no line break in its value and must not get
  /// one where something follows it now.
  mutating func stripLastBreak(of scalar: Node) {
    let start = scalar.contentSpan.lowerBound
    guard scalar.text.utf8.last != UInt8(ascii: "\n") else { return }
    let header = bytes[lines.header(of: scalar)]
    if header.contains(UInt8(ascii: "-")) { return }
    if let keep = header.firstIndex(of: UInt8(ascii: "+")) {
      edits.append(TextEdit(keep..<keep + 1, "-"))
    } else {
      edits.append(TextEdit(insert: "-", at: start + 1))
    }
    endings[scalar.index] = .plain
  }
}
