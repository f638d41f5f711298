/// The lines of a block collection, cut into its entries or items.
struct BlockLayout {
  /// The column of the keys or dashes.
  let column: Int
  /// Whether the first part begins on a line that holds something before it, such as a dash.
  let isMidLine: Bool
  /// Each part's text: whole lines with the comments that belong to it, but for the start of the
  /// first where ``isMidLine``. What lies between two parts belongs to neither.
  let parts: [Range<Int>]
  /// Behind the last part and the comments that line up with the keys.
  let end: Int

  /// The layout of a mapping: a key's lines, and the comments below it that are indented deeper.
  init(mapping: Node, in lines: SourceLines) {
    let entries = mapping.ownEntries
    let first = min(mapping.contentSpan.lowerBound, entries[0].key.span.lowerBound)
    let column = lines.column(first)
    isMidLine = !lines.isFirstOnLine(first)
    let ends = entries.map { lines.contentEnd(of: $0) }
    var starts = zip(entries, [first] + ends).map { entry, before in
      lines.lineStart(lines.start(of: entry.key, notBefore: before))
    }
    if isMidLine { starts[0] = first }
    var parts: [Range<Int>] = []
    for place in entries.indices {
      let next = place + 1 < starts.count ? starts[place + 1] : lines.bytes.count
      let end = lines.lineAfter(ends[place])
      parts.append(
        starts[place]..<min(next, lines.skipComments(from: end, to: next, deeperThan: column)))
    }
    self.column = column
    self.parts = parts
    end = lines.skipComments(
      from: parts[parts.count - 1].upperBound, to: lines.bytes.count, deeperThan: column - 1)
  }

  /// The layout of a sequence: an item's lines, the comments directly above it in the dashes'
  /// column, and the comments inside it.
  init(sequence: Node, in lines: SourceLines) {
    let items = sequence.children
    let dashes = lines.dashes(of: sequence)
    let column = lines.column(dashes[0])
    isMidLine = !lines.isFirstOnLine(dashes[0])
    var starts: [Int] = []
    for (place, dash) in dashes.enumerated() {
      let previous = place > 0 ? lines.lineAfter(lines.contentEnd(of: items[place - 1])) : 0
      starts.append(
        place == 0 && isMidLine
          ? dash : lines.startOfComments(above: dash, column: column, notBefore: previous))
    }
    var parts: [Range<Int>] = []
    for place in items.indices {
      let next = place + 1 < starts.count ? starts[place + 1] : lines.bytes.count
      let end = lines.lineAfter(lines.contentEnd(of: items[place]))
      parts.append(
        starts[place]..<min(next, lines.skipComments(from: end, to: next, deeperThan: column)))
    }
    self.column = column
    self.parts = parts
    end = parts[parts.count - 1].upperBound
  }

  /// What lies behind a part and before the next one.
  func gap(behind place: Int) -> Range<Int> {
    let start = parts[place].upperBound
    return start..<(place + 1 < parts.count ? parts[place + 1].lowerBound : end)
  }
}
