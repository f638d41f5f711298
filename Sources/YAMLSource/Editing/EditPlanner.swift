/// Walks through an edited node beside its source and notes the replacements.
struct EditPlanner {
  let lines: SourceLines
  let writer: ValueWriter
  private var edits: [TextEdit] = []

  init(root: Node) {
    lines = SourceLines(bytes: root.source.bytes)
    writer = ValueWriter(style: DocumentStyle(of: root))
  }

  /// The edits in the order of the text; of those at one place insertions come first, as noted.
  var sorted: [TextEdit] {
    edits.enumerated().sorted { left, right in
      (left.element.range.lowerBound, left.element.range.upperBound, left.offset)
        < (right.element.range.lowerBound, right.element.range.upperBound, right.offset)
    }.map(\.element)
  }

  mutating func note(_ edit: TextEdit) { edits.append(edit) }

  /// Whether a range of the text is touched by an edit.
  func isTouched(_ range: Range<Int>) -> Bool {
    edits.contains {
      $0.range.lowerBound <= range.upperBound && $0.range.upperBound >= range.lowerBound
    }
  }

  /// Whether a place is replaced or removed already.
  func isReplaced(_ offset: Int) -> Bool {
    edits.contains { $0.range.contains(offset) }
  }

  /// Notes what has to change for a source node to say what an edited one says.
  mutating func visit(_ node: EditedNode, at source: Node, in slot: Slot) {
    guard node.origin == source else {
      rewrite(node, at: source, in: slot)
      return
    }
    switch node.content {
    case .source: break
    case .scalar(let scalar, _): replaceScalar(scalar, at: source, in: slot)
    case .mapping(let entries, _):
      guard source.kind == .mapping else {
        rewrite(node, at: source, in: slot)
        return
      }
      editMapping(node, entries, at: source, in: slot)
    case .sequence(let items, _):
      guard source.kind == .sequence else {
        rewrite(node, at: source, in: slot)
        return
      }
      editSequence(node, items, at: source, in: slot)
    }
  }

  private mutating func replaceScalar(_ scalar: Scalar, at source: Node, in slot: Slot) {
    guard source.kind == .scalar, !source.record.hasTag, !source.contentSpan.isEmpty else {
      rewrite(EditedNode(.scalar(scalar)), at: source, in: slot)
      return
    }
    guard source.scalar != scalar else { return }
    let text = ScalarWriter.text(
      scalar, style: source.style,
      context: .init(isFlow: slot.isFlow, isJSON: writer.style.isJSON))
    note(TextEdit(source.contentSpan.lowerBound..<lines.contentEnd(of: source), text))
  }

  /// Puts a new text in a node's place.
  mutating func rewrite(_ node: EditedNode, at source: Node, in slot: Slot) {
    guard node.value != Value(source) else { return }
    let isImplicitNull = source.kind == .scalar && source.span.isEmpty
    let end = isImplicitNull ? source.span.upperBound : lines.contentEnd(of: source)
    if slot.isFlow || slot.role == .root {
      let gap = isImplicitNull && slot.role == .key ? " " : ""
      note(TextEdit(source.span.lowerBound..<end, gap + writer.flow(node)))
    } else if isImplicitNull && slot.role == .key && writer.isBlockCollection(node) {
      // A comment behind the key stays there, the new lines follow it.
      let text = writer.afterKey(node, column: slot.column)
      note(TextEdit(insert: text, at: lines.lineEnd(slot.start)))
    } else {
      note(TextEdit(slot.start..<max(slot.start, end), text(of: node, in: slot)))
    }
  }

  private func text(of node: EditedNode, in slot: Slot) -> String {
    slot.role == .key
      ? writer.afterKey(node, column: slot.column)
      : " " + writer.afterDash(node, column: slot.column + 2)
  }

  /// The slot of a key's value.
  func slot(of entry: Node.Entry, isFlow: Bool) -> Slot {
    let keyEnd = entry.key.span.upperBound
    let valueStart = entry.value.span.lowerBound
    let colon = lines.find(":", from: keyEnd, to: max(keyEnd, valueStart))
    return Slot(
      role: .key, start: colon.map { $0 + 1 } ?? valueStart,
      column: lines.column(entry.key.span.lowerBound), isFlow: isFlow)
  }

  /// The slot of a node somewhere below a root.
  func slot(of node: Node, below root: Node) -> Slot {
    if let slot = find(node, in: root, isFlow: false) { return slot }
    return Slot(
      role: .root, start: node.contentSpan.lowerBound,
      column: lines.column(node.contentSpan.lowerBound), isFlow: node.style == .flow)
  }

  private func find(_ node: Node, in parent: Node, isFlow: Bool) -> Slot? {
    guard parent.kind != .alias, parent != node else { return nil }
    let isFlow = isFlow || parent.style == .flow
    if parent.kind == .sequence {
      let items = parent.children
      guard let index = items.lastIndex(where: { $0.span.lowerBound <= node.span.lowerBound })
      else { return nil }
      if items[index] == node {
        let dash = isFlow ? node.span.lowerBound : dash(of: index, items, parent)
        return Slot(
          role: .item, start: isFlow ? dash : dash + 1, column: lines.column(dash), isFlow: isFlow)
      }
      return find(node, in: items[index], isFlow: isFlow)
    }
    guard parent.kind == .mapping,
      let entry = parent.ownEntries.last(where: { $0.key.span.lowerBound <= node.span.lowerBound })
    else { return nil }
    if entry.value == node { return slot(of: entry, isFlow: isFlow) }
    return find(node, in: entry.value, isFlow: isFlow)
  }

  /// Where the dash of a block sequence's item stands.
  func dash(of index: Int, _ items: [Node], _ sequence: Node) -> Int {
    let from =
      index == 0 ? sequence.contentSpan.lowerBound : lines.contentEnd(of: items[index - 1])
    let to = items[index].span.lowerBound
    return lines.find("-", from: from, to: to) ?? max(from, to - 2)
  }
}
