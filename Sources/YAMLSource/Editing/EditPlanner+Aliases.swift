extension EditPlanner {
  /// Writes out each alias whose anchored node is changed, so that it goes on saying what it said.
  mutating func writeOutAliases(below root: Node) {
    let changed = self
    writeOut(
      root, changed,
      in: Slot(role: .root, start: root.contentSpan.lowerBound, column: 0, isFlow: false))
  }

  private mutating func writeOut(_ node: Node, _ changed: EditPlanner, in slot: Slot) {
    switch node.kind {
    case .scalar: break
    case .alias:
      let target = node.resolved
      guard changed.isTouched(target.span), !changed.isReplaced(node.span.lowerBound) else {
        return
      }
      let end = node.span.upperBound
      if slot.isFlow {
        note(TextEdit(node.span, writer.flow(EditedNode(target))))
      } else if slot.role == .key {
        note(TextEdit(slot.start..<end, writer.afterKey(EditedNode(target), column: slot.column)))
      } else {
        let text = writer.afterDash(EditedNode(target), column: slot.column + 2)
        note(TextEdit(slot.start..<end, " " + text))
      }
    case .sequence:
      let items = node.children
      let isFlow = slot.isFlow || node.style == .flow
      for (index, item) in items.enumerated() {
        let start = isFlow ? item.span.lowerBound : dash(of: index, items, node)
        writeOut(
          item, changed,
          in: Slot(
            role: .item, start: isFlow ? start : start + 1, column: lines.column(start),
            isFlow: isFlow))
      }
    case .mapping:
      let isFlow = slot.isFlow || node.style == .flow
      for entry in node.ownEntries {
        writeOut(entry.value, changed, in: self.slot(of: entry, isFlow: isFlow))
      }
    }
  }
}
