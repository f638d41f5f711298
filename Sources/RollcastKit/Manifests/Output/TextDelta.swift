import YAMLSource

/// How one text came from another: the runs of bytes that both have.
struct TextDelta: Hashable, Sendable {
  /// Bytes that stand in both texts.
  struct Run: Hashable, Sendable {
    var old: Int
    var new: Int
    var count: Int
  }

  /// Bytes of the old text that the new text has others for.
  struct Gap: Hashable, Sendable {
    let old: Range<Int>
    let new: Range<Int>
  }

  /// In the order of both texts, none empty.
  private(set) var runs: [Run] = []
  let oldCount: Int
  let newCount: Int

  /// The delta of a text of `count` bytes to itself.
  init(count: Int) { self.init([], count: count) }

  /// What edits make of a text of `count` bytes.
  ///
  /// - Parameter edits: sorted, none overlapping another.
  init(_ edits: [TextEdit], count: Int) {
    var runs: [Run] = []
    var (old, new) = (0, 0)
    for edit in edits {
      let kept = edit.range.lowerBound - old
      if kept > 0 { runs.append(Run(old: old, new: new, count: kept)) }
      old = edit.range.upperBound
      new += kept + edit.replacement.count
    }
    if old < count { runs.append(Run(old: old, new: new, count: count - old)) }
    self.init(runs, oldCount: count, newCount: new + count - old)
  }

  private init(_ runs: [Run], oldCount: Int, newCount: Int) {
    self.runs = runs
    self.oldCount = oldCount
    self.newCount = newCount
  }

  /// The way back.
  var inverted: TextDelta {
    TextDelta(
      runs.map { Run(old: $0.new, new: $0.old, count: $0.count) }, oldCount: newCount,
      newCount: oldCount)
  }

  /// This delta and then another, from this one's old text to the other's new one.
  func followed(by other: TextDelta) -> TextDelta {
    var joined: [Run] = []
    var rest = other.runs[...]
    for run in runs {
      while let next = rest.first, next.old + next.count <= run.new { rest.removeFirst() }
      for next in rest {
        let start = max(run.new, next.old)
        let end = min(run.new + run.count, next.old + next.count)
        if start >= end { break }
        joined.append(
          Run(
            old: run.old + start - run.new, new: next.new + start - next.old, count: end - start))
      }
    }
    return TextDelta(joined, oldCount: oldCount, newCount: other.newCount)
  }

  /// What differs, in the order of both texts.
  var gaps: [Gap] {
    var gaps: [Gap] = []
    var (old, new) = (0, 0)
    for run in runs + [Run(old: oldCount, new: newCount, count: 0)] {
      if run.old > old || run.new > new {
        gaps.append(Gap(old: old..<run.old, new: new..<run.new))
      }
      (old, new) = (run.old + run.count, run.new + run.count)
    }
    return gaps
  }

  /// The same delta with what is left of each run.
  ///
  /// - Parameter trim: gives a part of a run, or `nil` to leave it out.
  func trimmed(_ trim: (Run) -> Run?) -> TextDelta {
    TextDelta(runs.compactMap(trim), oldCount: oldCount, newCount: newCount)
  }

  /// The same delta where every offset is counted otherwise, as in another encoding.
  ///
  /// - Parameters:
  ///   - old: called with offsets into the old text, none below the one before.
  ///   - new: likewise for the new text.
  func mapped(old: (Int) -> Int, new: (Int) -> Int) -> TextDelta {
    let runs = runs.map { run in
      let (start, end) = (old(run.old), old(run.old + run.count))
      let place = new(run.new)
      _ = new(run.new + run.count)
      return Run(old: start, new: place, count: end - start)
    }
    return TextDelta(runs, oldCount: old(oldCount), newCount: new(newCount))
  }
}
