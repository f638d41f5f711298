extension DocumentEditor {
  mutating func editBlockMapping(_ place: Node, to node: EditedNode, in slot: Slot) {
    let own = place.ownEntries
    let plan = MappingPlan(from: place, to: node, anchors: anchors)
    let column = lines.column(min(place.contentSpan.lowerBound, own[0].key.span.lowerBound))
    let edit = { (editor: inout DocumentEditor, index: Int, value: EditedNode) in
      if own[index].key.isMergeKey, own[index].value.kind != .mapping { return }
      editor.keepName(of: own[index], isFlow: false)
      editor.edit(
        own[index].value, to: value, in: .value(key: own[index].key, column: column))
    }
    if plan.isUnchanged {
      for (index, value) in plan.values.enumerated() { edit(&self, index, value!) }
      return
    }
    var body = BlockBody(
      layout: BlockLayout(mapping: place, in: lines), lines: lines,
      lineBreak: writer.style.lineBreak)
    let last = plan.added.isEmpty ? plan.values.lastIndex { $0 != nil } : nil
    for (index, value) in plan.values.enumerated() {
      if let value {
        let hasColon = lines.hasColon(own[index])
        let node = hasColon ? own[index].value : own[index].key
        append(part: index, ending: node, isLast: index == last, to: &body) {
          if !hasColon { $0.edit(node, to: EditedNode(node), in: slot) }
          edit(&$0, index, value)
        }
      }
      if value == nil, own[index].key.isMergeKey {
        for comment in lines.comments(of: own[index], in: body.layout.parts[index]) {
          body.append(comment: comment)
        }
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

  /// Writes a key out that is an alias of what says something else now.
  mutating func keepName(of entry: Node.Entry, isFlow: Bool) {
    let key = entry.key
    guard key.kind == .alias, !anchors.keeps(key, value: EditedNode(key)) else { return }
    let name = writer.key(key.keyText, isFlow: isFlow)
    guard name.utf8.count > CommonText.keyLimit, !lines.isExplicit(key),
      let colon = lines.colon(of: entry)
    else { return edits.append(TextEdit(key.span, name)) }
    let start = key.span.lowerBound
    let line = isFlow ? " " : writer.newLine(lines.column(start))
    edits.append(TextEdit(start..<colon - 1, "? " + name + line))
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
    var body = BlockBody(
      layout: BlockLayout(sequence: place, in: lines), lines: lines,
      lineBreak: writer.style.lineBreak)
    body.losesParts = plan.parts.count < source.count
    var passed = -1
    for (order, part) in plan.parts.enumerated() {
      switch part {
      case .copied(let index, let item)
      where !anchors.canMove(source[index], within: place, isRepeated: plan.isRepeated(index)):
        body.append(new: newItem(item, below: source, dash: dashes[0]))
      case .kept(let index, let item), .copied(let index, let item):
        if case .kept = part {
          body.append(gapsFrom: passed, to: index)
          passed = index
        }
        let isLast = order == plan.parts.count - 1
        append(part: index, ending: source[index], isLast: isLast, to: &body) {
          $0.edit(source[index], to: item, in: .item(column: column))
        }
      case .new(let item): body.append(new: newItem(item, below: source, dash: dashes[0]))
      }
    }
    body.append(gapsFrom: passed, to: source.count)
    put(body, emptied: "[]", place, slot)
  }

  /// Takes a part over with what is edited in it.
  private func append(
    part index: Int, ending node: Node, isLast: Bool, to body: inout BlockBody,
    _ edit: (inout DocumentEditor) -> Void
  ) {
    let part = rendered(
      body.layout.parts[index], ending: lines.lastDescendant(of: node), isFollowed: !isLast, edit)
    body.append(part: index, part.text, ending: part.ending)
  }

  /// A new item's text, its content as far from the dash as a sibling's and in the siblings' style.
  private func newItem(_ item: EditedNode, below siblings: [Node], dash: Int) -> String {
    let start = siblings[0].span.lowerBound
    let isBesideDash = start > dash + 1 && !lines.hasLineBreak(dash..<start)
    let blanks = isBesideDash ? start - dash - 1 : 1
    return "-" + String(repeating: " ", count: blanks)
      + writer.afterDash(
        item, column: lines.column(dash) + 1 + blanks, like: StyleModel(siblings.map(\.resolved)))
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
    edits.append(body.edit(limit: limit, firstComment: lines.firstComment(in: place)))
    endings[lines.lastDescendant(of: place).index] = body.ending
  }
}
