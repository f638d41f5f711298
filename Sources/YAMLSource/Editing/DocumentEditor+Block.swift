extension DocumentEditor {
  mutating func editBlockMapping(_ place: Node, to node: EditedNode, in slot: Slot) {
    let own = place.ownEntries
    let plan = MappingPlan(from: place, to: node, anchors: anchors)
    let column = lines.column(min(place.contentSpan.lowerBound, own[0].key.span.lowerBound))
    let edit = { (editor: inout DocumentEditor, index: Int, value: EditedNode) in
      editor.edit(
        own[index].value, to: value, in: .value(key: own[index].key, column: column))
    }
    if plan.isUnchanged {
      for (index, value) in plan.values.enumerated() { edit(&self, index, value!) }
      return
    }
    let layout = BlockLayout(mapping: place, in: lines)
    var body = BlockBody(layout: layout, lines: lines, lineBreak: writer.style.lineBreak)
    for (index, value) in plan.values.enumerated() {
      if let value {
        body.append(part: index, rendered(layout.parts[index]) { edit(&$0, index, value) })
      }
      body.append(gapBehind: index)
    }
    for entry in plan.added {
      body.append(
        new: writer.key(entry.key, isFlow: false) + ":"
          + writer.afterKey(entry.value, column: column))
    }
    put(body, emptied: "{}", place, slot)
  }

  mutating func editBlockSequence(_ place: Node, to node: EditedNode, in slot: Slot) {
    let source = place.children
    let plan = SequencePlan(from: source, to: node.items)
    let dashes = lines.dashes(of: place)
    let column = lines.column(dashes[0])
    if plan.isUnchanged {
      for case .kept(let index, let item) in plan.parts {
        edit(source[index], to: item, in: .item(column: column))
      }
      return
    }
    let layout = BlockLayout(sequence: place, in: lines)
    var body = BlockBody(layout: layout, lines: lines, lineBreak: writer.style.lineBreak)
    var passed = -1
    for part in plan.parts {
      switch part {
      case .kept(let index, let item):
        body.append(gapsFrom: passed, to: index)
        passed = index
        body.append(
          part: index,
          rendered(layout.parts[index]) {
            $0.edit(source[index], to: item, in: .item(column: column))
          })
      case .copied(let index, let item)
      where anchors.canMove(source[index], within: place, isRepeated: plan.isRepeated(index)):
        body.append(
          part: index,
          rendered(layout.parts[index]) {
            $0.edit(source[index], to: item, in: .item(column: column))
          })
      case .copied(_, let item), .new(let item):
        body.append(new: newItem(item, below: source[0], dash: dashes[0]))
      }
    }
    body.append(gapsFrom: passed, to: source.count)
    put(body, emptied: "[]", place, slot)
  }

  /// A new item's text, its content as far from the dash as a sibling's.
  private func newItem(_ item: EditedNode, below sibling: Node, dash: Int) -> String {
    let start = sibling.span.lowerBound
    let isBesideDash = start > dash + 1 && !lines.hasLineBreak(dash..<start)
    let blanks = isBesideDash ? start - dash - 1 : 1
    return "-" + String(repeating: " ", count: blanks)
      + writer.afterDash(item, column: lines.column(dash) + 1 + blanks)
  }

  /// Puts a collection's new lines in the place of the old ones.
  private mutating func put(
    _ body: BlockBody, emptied: String, _ place: Node, _ slot: Slot
  ) {
    var body = body
    if body.isEmpty {
      if case .value = slot, !body.layout.isMidLine {
        edits.append(TextEdit(insert: " " + emptied, at: slotEnd(place, slot)))
      } else {
        body.prepend(new: emptied)
      }
    }
    edits.append(body.edit())
  }
}
