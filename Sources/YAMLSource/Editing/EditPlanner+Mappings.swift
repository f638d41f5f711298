extension EditPlanner {
  /// Edits a mapping key by key.
  mutating func editMapping(
    _ node: EditedNode, _ entries: [EditedNode.Entry], at source: Node, in slot: Slot
  ) {
    let own = source.ownEntries
    var edited: [String: EditedNode.Entry] = [:]
    for entry in entries { edited[entry.key] = entry }
    let ownKeys = own.map { $0.key.isMergeKey ? nil : $0.key.keyText }
    let isKept = ownKeys.map { $0 == nil || edited[$0!] != nil }
    let hasMerge = ownKeys.contains(nil)
    if !isKept.contains(true) && !own.isEmpty
      || hasMerge && source.entries.contains(where: { edited[$0.key.keyText] == nil })
    {
      rewrite(node, at: source, in: slot)
      return
    }
    let isFlow = slot.isFlow || source.style == .flow
    for (index, entry) in own.enumerated() {
      // Of a repeated key the last one counts.
      guard let key = ownKeys[index], let value = edited[key]?.value,
        ownKeys.lastIndex(of: key) == index
      else { continue }
      visit(value, at: entry.value, in: self.slot(of: entry, isFlow: isFlow))
    }
    let known = Set(ownKeys.compactMap { $0 })
    let added = entries.filter { entry in
      // A key that a merge brings stays there until its value changes.
      !known.contains(entry.key) && !(entry.origin != nil && entry.value.isUntouched)
    }
    if isFlow {
      removeFlow(
        own.map {
          $0.key.span.lowerBound..<max($0.key.span.upperBound, lines.contentEnd(of: $0.value))
        }, isKept)
      insertFlow(added, into: source, own, isKept)
    } else {
      removeKeys(own, isKept)
      insertKeys(added, own, isKept, in: slot)
    }
  }

  private mutating func removeKeys(_ own: [Node.Entry], _ isKept: [Bool]) {
    guard let firstKept = isKept.firstIndex(of: true) else { return }
    for index in own.indices where !isKept[index] {
      let start = own[index].key.span.lowerBound
      if index < firstKept, !lines.isFirstOnLine(own[0].key.span.lowerBound) {
        // Behind a dash the next key moves up.
        if index == 0 { note(TextEdit(remove: start..<own[firstKept].key.span.lowerBound)) }
      } else {
        note(TextEdit(remove: lines.wholeLines(lines.lineStart(start)..<end(of: own[index]))))
      }
    }
  }

  private func end(of entry: Node.Entry) -> Int {
    max(slot(of: entry, isFlow: false).start, lines.contentEnd(of: entry.value))
  }

  private mutating func insertKeys(
    _ added: [EditedNode.Entry], _ own: [Node.Entry], _ isKept: [Bool], in slot: Slot
  ) {
    guard !added.isEmpty, let last = isKept.lastIndex(of: true) else { return }
    let column = lines.column(own[last].key.span.lowerBound)
    let offset = lines.lineEnd(end(of: own[last]))
    for entry in added {
      let key = writer.key(entry.key, isFlow: false)
      let value = writer.afterKey(entry.value, column: column)
      note(TextEdit(insert: writer.newLine(column) + key + ":" + value, at: offset))
    }
  }

  private mutating func insertFlow(
    _ added: [EditedNode.Entry], into source: Node, _ own: [Node.Entry], _ isKept: [Bool]
  ) {
    guard !added.isEmpty else { return }
    let isSpaced = own.last.map { hasBlankAfterColon($0) } ?? true
    let texts = added.map { entry in
      writer.key(entry.key, isFlow: true) + (isSpaced ? ": " : ":")
        + writer.flow(entry.value, isSpaced: isSpaced)
    }
    guard let last = isKept.lastIndex(of: true) else {
      fillFlow(source, with: texts, isSpaced: isSpaced)
      return
    }
    let end = max(own[last].key.span.upperBound, lines.contentEnd(of: own[last].value))
    appendFlow(
      texts, at: end, in: source, column: lines.column(own[last].key.span.lowerBound),
      isSpaced: isSpaced)
  }

  private func hasBlankAfterColon(_ entry: Node.Entry) -> Bool {
    let start = slot(of: entry, isFlow: true).start
    return start >= lines.bytes.count || entry.value.span.lowerBound > start
  }
}
