/// Puts lines that differ together with those around them.
struct HunkBuilder {
  /// Lines that are shown before and behind those that differ.
  private static let context = 3

  private let old: [UInt8]
  private let new: [UInt8]
  private var hunks: [Hunk] = []
  /// The hunk that is being put together.
  private var lines: [DiffLine] = []
  private var first = (old: 1, new: 1)
  /// The old text's byte up to which everything was passed over, and the numbers of the lines there.
  private var place = 0
  private var number = (old: 1, new: 1)

  /// - Parameter changes: the lines that differ, in their order.
  static func hunks(of changes: [LineChange], from old: [UInt8], to new: [UInt8]) -> [Hunk] {
    var builder = HunkBuilder(old: old, new: new)
    for change in changes { builder.add(change) }
    builder.close(before: old.count)
    return builder.hunks
  }

  private init(old: [UInt8], new: [UInt8]) {
    self.old = old
    self.new = new
  }

  private mutating func add(_ change: LineChange) {
    let between = Self.breaks(in: old[place..<change.old.lowerBound])
    if lines.isEmpty || between > 2 * Self.context {
      close(before: change.old.lowerBound)
      open(before: change, between: between)
    } else {
      append(.both, old[place..<change.old.lowerBound])
    }
    number.old += between
    number.new += between
    number.old += append(.old, old[change.old])
    number.new += append(.new, new[change.new])
    place = change.old.upperBound
  }

  /// Begins a hunk with the lines before a change.
  private mutating func open(before change: LineChange, between: Int) {
    let lead = old[place..<change.old.lowerBound]
    var begin = lead.endIndex
    for _ in 0..<min(Self.context, between) {
      begin =
        lead[..<(begin - 1)].lastIndex(of: LineDiff.lineFeed).map { $0 + 1 } ?? lead.startIndex
    }
    let count = append(.both, old[begin..<lead.endIndex])
    first = (number.old + between - count, number.new + between - count)
  }

  /// Ends the hunk, if there is one, with the lines behind its last change.
  private mutating func close(before limit: Int) {
    guard !lines.isEmpty else { return }
    var end = place
    for _ in 0..<Self.context where end < limit {
      end = old[end..<limit].firstIndex(of: LineDiff.lineFeed).map { $0 + 1 } ?? limit
    }
    append(.both, old[place..<end])
    hunks.append(Hunk(firstOld: first.old, firstNew: first.new, lines: lines))
    lines = []
  }

  /// - Returns: how many lines there are.
  @discardableResult
  private mutating func append(_ side: DiffLine.Side, _ text: ArraySlice<UInt8>) -> Int {
    var rest = text
    var count = 0
    while !rest.isEmpty {
      let end = rest.firstIndex(of: LineDiff.lineFeed).map { $0 + 1 } ?? rest.endIndex
      lines.append(DiffLine(side, rest[..<end]))
      rest = rest[end...]
      count += 1
    }
    return count
  }

  private static func breaks(in text: ArraySlice<UInt8>) -> Int {
    text.withUnsafeBytes { bytes in
      var count = 0
      for byte in bytes where byte == LineDiff.lineFeed { count += 1 }
      return count
    }
  }
}

extension Hunk {
  fileprivate init(firstOld: Int, firstNew: Int, lines: [DiffLine]) {
    let count = { (side: DiffLine.Side) in lines.count { $0.side == .both || $0.side == side } }
    old = Lines(first: firstOld, count: count(.old))
    new = Lines(first: firstNew, count: count(.new))
    self.lines = lines
  }
}
