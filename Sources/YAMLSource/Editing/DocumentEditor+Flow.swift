extension DocumentEditor {
  mutating func editFlowMapping(_ place: Node, to node: EditedNode, in slot: Slot) {
    let own = place.ownEntries
    let plan = MappingPlan(from: place, to: node, anchors: anchors)
    let edit = { (editor: inout DocumentEditor, index: Int, value: EditedNode) in
      if own[index].key.isMergeKey, own[index].value.kind != .mapping { return }
      editor.keepName(of: own[index], isFlow: true)
      editor.edit(own[index].value, to: value, in: .flowValue(key: own[index].key))
    }
    if plan.isUnchanged {
      for (index, value) in plan.values.enumerated() { edit(&self, index, value!) }
      return
    }
    let isSinglePair = bytes[place.contentSpan.lowerBound] != UInt8(ascii: "{")
    if isSinglePair || own.isEmpty && isRewritten(in: slot) {
      replace(place, with: node, in: slot)
      return
    }
    let contents = own.map { entry in
      entry.key.span
        .lowerBound..<(lines.hasColon(entry)
        ? max(entry.key.span.upperBound, entry.value.span.upperBound) : entry.key.span.upperBound)
    }
    let layout = FlowLayout(place, contents: contents, in: lines)
    var body = FlowBody(layout: layout, lines: lines, style: writer.style)
    for (index, value) in plan.values.enumerated() {
      guard let value else { continue }
      body.append(index, rendered(contents[index]) { edit(&$0, index, value) })
    }
    for entry in plan.added {
      body.append(
        new: writer.key(entry.key, isFlow: true) + (writer.style.isSpaced ? ": " : ":")
          + writer.flow(entry.value, indentation: body.indentation))
    }
    edits.append(body.edit())
  }

  mutating func editFlowSequence(_ place: Node, to node: EditedNode, in slot: Slot) {
    let source = place.children
    let plan = SequencePlan(from: source, to: node.items)
    if plan.isUnchanged {
      for case .kept(let index, let item) in plan.parts {
        edit(source[index], to: item, in: .flowItem)
      }
      return
    }
    if source.isEmpty && isRewritten(in: slot) {
      replace(place, with: node, in: slot)
      return
    }
    let contents = source.map(\.span)
    let layout = FlowLayout(place, contents: contents, in: lines)
    var body = FlowBody(layout: layout, lines: lines, style: writer.style)
    let model = StyleModel(source.map(\.resolved))
    for part in plan.parts {
      switch part {
      case .copied(let index, let item)
      where !anchors.canMove(source[index], within: place, isRepeated: plan.isRepeated(index)):
        body.append(new: writer.flow(item, indentation: body.indentation, like: model))
      case .kept(let index, let item), .copied(let index, let item):
        body.append(
          index, rendered(contents[index]) { $0.edit(source[index], to: item, in: .flowItem) })
      case .new(let item):
        body.append(new: writer.flow(item, indentation: body.indentation, like: model))
      }
    }
    edits.append(body.edit())
  }

  /// Whether an empty collection becomes one over several lines when something comes in.
  private func isRewritten(in slot: Slot) -> Bool {
    writer.style.isBrokenJSON || !slot.isFlow && !writer.style.isJSON
  }
}
