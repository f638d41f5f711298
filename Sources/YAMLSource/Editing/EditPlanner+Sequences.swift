extension EditPlanner {
  /// Edits a sequence item by item. Items that stay in order keep their place, all others are
  /// removed and inserted.
  mutating func editSequence(
    _ node: EditedNode, _ items: [EditedNode], at source: Node, in slot: Slot
  ) {
    let own = source.children
    var places: [Node: Int] = [:]
    for (index, item) in own.enumerated() { places[item] = index }
    let origins = items.map { $0.origin.flatMap { places[$0] } }
    let kept = Self.longestIncreasing(origins)
    let isKept = own.indices.map { index in kept.contains { origins[$0] == index } }
    let isFlow = slot.isFlow || source.style == .flow
    if kept.isEmpty {
      if isFlow && own.isEmpty && !items.isEmpty {
        fillFlow(source, with: items.map { writer.flow($0) }, isSpaced: true)
      } else {
        rewrite(node, at: source, in: slot)
      }
      return
    }
    let isInPlace = kept.count == items.count && kept.count == own.count
    if !isInPlace && !isFlow && !lines.isFirstOnLine(dash(of: 0, own, source)) {
      rewrite(node, at: source, in: slot)
      return
    }
    for index in kept {
      let place = origins[index]!
      visit(items[index], at: own[place], in: itemSlot(place, own, source, isFlow))
    }
    if isInPlace { return }
    if isFlow {
      removeFlow(own.map { $0.span.lowerBound..<lines.contentEnd(of: $0) }, isKept)
      insertFlowItems(items, kept, origins, own, source)
    } else {
      for index in own.indices where !isKept[index] { removeItem(index, own, source, slot) }
      insertItems(items, kept, origins, own, source, slot)
    }
  }

  private func itemSlot(_ index: Int, _ own: [Node], _ source: Node, _ isFlow: Bool) -> Slot {
    if isFlow {
      let start = own[index].span.lowerBound
      return Slot(role: .item, start: start, column: lines.column(start), isFlow: true)
    }
    let dash = dash(of: index, own, source)
    return Slot(role: .item, start: dash + 1, column: lines.column(dash), isFlow: false)
  }

  private mutating func removeItem(_ index: Int, _ own: [Node], _ source: Node, _ slot: Slot) {
    let dash = dash(of: index, own, source)
    let column = lines.column(dash)
    let first =
      index == 0 ? lines.nextLine(slot.start) : lines.nextLine(end(of: index - 1, own, source))
    let start =
      slot.role == .root && index == 0
      ? lines.lineStart(dash)
      : lines.startOfComments(above: lines.lineStart(dash), column: column, notBefore: first)
    var end = lines.nextLine(self.end(of: index, own, source))
    end = lines.endOfComments(below: end, deeperThan: column)
    note(TextEdit(remove: lines.wholeLines(start..<max(start, end - 1))))
  }

  private func end(of index: Int, _ own: [Node], _ source: Node) -> Int {
    max(dash(of: index, own, source) + 1, lines.contentEnd(of: own[index]))
  }

  private mutating func insertItems(
    _ items: [EditedNode], _ kept: [Int], _ origins: [Int?], _ own: [Node], _ source: Node,
    _ slot: Slot
  ) {
    let column = lines.column(dash(of: 0, own, source))
    var previous: Int?
    for index in items.indices {
      if kept.contains(index) {
        previous = origins[index]
        continue
      }
      let text = "- " + itemText(items[index], origins[index].map { own[$0] }, column: column + 2)
      if let previous {
        let offset = lines.lineEnd(end(of: previous, own, source))
        note(TextEdit(insert: writer.newLine(column) + text, at: offset))
      } else {
        let firstKept = origins[kept[0]]!
        let dash = dash(of: firstKept, own, source)
        let lower =
          firstKept == 0
          ? lines.lineStart(dash) : lines.nextLine(end(of: firstKept - 1, own, source))
        let offset = lines.startOfComments(
          above: lines.lineStart(dash), column: column, notBefore: lower)
        let indent = String(repeating: " ", count: column)
        note(TextEdit(insert: indent + text + writer.style.lineBreak, at: offset))
      }
    }
  }

  private mutating func insertFlowItems(
    _ items: [EditedNode], _ kept: [Int], _ origins: [Int?], _ own: [Node], _ source: Node
  ) {
    var previous: Int?
    for index in items.indices {
      if kept.contains(index) {
        previous = origins[index]
        continue
      }
      let text = writer.flow(items[index])
      if let previous {
        let item = own[previous]
        appendFlow(
          [text], at: lines.contentEnd(of: item), in: source,
          column: lines.column(item.span.lowerBound), isSpaced: true)
      } else {
        let first = own[origins[kept[0]]!]
        let isMultiLine = lines.hasLineBreak(source.contentSpan.lowerBound..<first.span.lowerBound)
        let column = lines.column(first.span.lowerBound)
        let separator = isMultiLine ? "," + writer.newLine(column) : ", "
        note(TextEdit(insert: text + separator, at: first.span.lowerBound))
      }
    }
  }

  /// An item's text behind its dash. One that has come from another place of the list keeps its
  /// text, unless an anchor in it would then be there twice.
  private func itemText(_ item: EditedNode, _ origin: Node?, column: Int) -> String {
    guard let origin, origin.kind != .alias, !origin.hasAnchorInside else {
      return writer.afterDash(item, column: column)
    }
    let range = origin.span.lowerBound..<lines.contentEnd(of: origin)
    guard lines.column(range.lowerBound) == column || !lines.hasLineBreak(range) else {
      return writer.afterDash(item, column: column)
    }
    var planner = EditPlanner(root: origin)
    planner.visit(
      item, at: origin,
      in: Slot(role: .item, start: range.lowerBound, column: column - 2, isFlow: false))
    return String(
      decoding: TextEdit.apply(planner.sorted, to: lines.bytes, in: range), as: UTF8.self)
  }

  /// The places of a longest run of items that already stand in this order, each source item once.
  private static func longestIncreasing(_ origins: [Int?]) -> [Int] {
    let places = origins.indices.filter { origins[$0] != nil }
    if zip(places, places.dropFirst()).allSatisfy({ origins[$0]! < origins[$1]! }) {
      return places
    }
    var best: [Int: (length: Int, previous: Int?)] = [:]
    var last: Int?
    for place in places {
      var entry: (length: Int, previous: Int?) = (1, nil)
      for earlier in places where earlier < place && origins[earlier]! < origins[place]! {
        if best[earlier]!.length + 1 > entry.length {
          entry = (best[earlier]!.length + 1, earlier)
        }
      }
      best[place] = entry
      if last == nil || entry.length > best[last!]!.length { last = place }
    }
    var run: [Int] = []
    while let place = last {
      run.append(place)
      last = best[place]!.previous
    }
    return run.reversed()
  }
}
