/// Finds the lines that differ between two texts of which it is known what they have in common.
///
/// A line ends with LF, as patch and git see it; a CR before it belongs to the line.
struct LineDiff {
  static let lineFeed = UInt8(ascii: "\n")
  /// Lines beyond which a stretch that differs is replaced as a whole: CollectionDifference takes
  /// time and memory by the square of what differs.
  private static let mostLines = 8_000

  private let old: [UInt8]
  private let new: [UInt8]

  /// - Parameter delta: what both texts have in common.
  /// - Returns: the lines that differ, in their order.
  static func changes(from old: [UInt8], to new: [UInt8], _ delta: TextDelta) -> [LineChange] {
    let diff = LineDiff(old: old, new: new)
    return delta.trimmed(diff.wholeLines).gaps.flatMap(diff.refined)
  }

  /// The part of a run that is whole lines in both texts.
  private func wholeLines(_ run: TextDelta.Run) -> TextDelta.Run? {
    let end = run.old + run.count
    let isAtEnd = end == old.count && run.new + run.count == new.count
    var (first, last) = (run.old, end)
    if !isLineStart(old, run.old) || !isLineStart(new, run.new) {
      guard let lineEnd = old[first..<end].firstIndex(of: Self.lineFeed) else { return nil }
      first = lineEnd + 1
    }
    if !isAtEnd {
      guard let lineEnd = old[first..<end].lastIndex(of: Self.lineFeed) else { return nil }
      last = lineEnd + 1
    }
    guard first < last else { return nil }
    return TextDelta.Run(old: first, new: run.new + first - run.old, count: last - first)
  }

  private func isLineStart(_ text: [UInt8], _ offset: Int) -> Bool {
    offset == 0 || text[offset - 1] == Self.lineFeed
  }

  /// What really differs in a stretch of whole lines.
  private func refined(_ gap: TextDelta.Gap) -> [LineChange] {
    let (before, after) = (lines(of: old, gap.old), lines(of: new, gap.new))
    let head = zip(before, after).prefix { old[$0] == new[$1] }.count
    let most = min(before.count, after.count) - head
    let tail = zip(before.reversed(), after.reversed()).prefix { old[$0] == new[$1] }.count
    let (removed, added) = (
      before[head..<before.count - min(tail, most)], after[head..<after.count - min(tail, most)]
    )
    let whole = LineChange(
      old: range(removed, orAt: gap.old, after: before[..<head]),
      new: range(added, orAt: gap.new, after: after[..<head]))
    if whole.old.isEmpty && whole.new.isEmpty { return [] }
    let isDecided = removed.isEmpty || added.isEmpty
    if isDecided || removed.count + added.count > Self.mostLines { return [whole] }
    return differences(removed, added, in: whole)
  }

  private func range(
    _ lines: ArraySlice<Range<Int>>, orAt gap: Range<Int>, after head: ArraySlice<Range<Int>>
  ) -> Range<Int> {
    let start = lines.first?.lowerBound ?? head.last?.upperBound ?? gap.lowerBound
    return start..<(lines.last?.upperBound ?? start)
  }

  private func differences(
    _ removed: ArraySlice<Range<Int>>, _ added: ArraySlice<Range<Int>>, in whole: LineChange
  ) -> [LineChange] {
    let (before, after) = (removed.map { old[$0] }, added.map { new[$0] })
    var goes = [Bool](repeating: false, count: before.count)
    var comes = [Bool](repeating: false, count: after.count)
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): goes[offset] = true
      case .insert(let offset, _, _): comes[offset] = true
      }
    }
    var changes: [LineChange] = []
    var (place, other) = (0, 0)
    var current = LineChange(
      old: whole.old.lowerBound..<whole.old.lowerBound,
      new: whole.new.lowerBound..<whole.new.lowerBound)
    while place < before.count || other < after.count {
      if place < before.count, goes[place] {
        current.old = current.old.lowerBound..<before[place].endIndex
        place += 1
      } else if other < after.count, comes[other] {
        current.new = current.new.lowerBound..<after[other].endIndex
        other += 1
      } else {
        if !current.isEmpty { changes.append(current) }
        current = LineChange(
          old: before[place].endIndex..<before[place].endIndex,
          new: after[other].endIndex..<after[other].endIndex)
        place += 1
        other += 1
      }
    }
    return current.isEmpty ? changes : changes + [current]
  }

  /// The lines of a part of a text that begins with one, each with its line break.
  private func lines(of text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = text[start..<range.upperBound].firstIndex(of: Self.lineFeed).map { $0 + 1 }
      lines.append(start..<(end ?? range.upperBound))
      start = end ?? range.upperBound
    }
    return lines
  }
}
