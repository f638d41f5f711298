import YAMLSource

/// What differs between two texts of one file.
package struct FileDiff: Sendable {
  /// The path as the user gave it; `<stdin>` for standard input.
  package let path: String
  package private(set) var hunks: [Hunk]

  /// How many lines only one of the texts has.
  package func count(_ side: DiffLine.Side) -> Int { hunks.reduce(0) { $0 + $1.count(side) } }

  /// Says of each hunk which objects it is about.
  ///
  /// - Parameter objects: the objects that lines of the old text belong to.
  mutating func name(_ objects: (_ lines: [Int]) -> [ObjectIdentity]) {
    for place in hunks.indices { hunks[place].objects = objects(hunks[place].changedLines) }
  }

  /// Says of each hunk why its lines differ, each reason once.
  mutating func explain(_ reasons: [FieldLines.Reason]) {
    for place in hunks.indices {
      let hunk = hunks[place]
      for reason in reasons where (reason.side == .old ? hunk.old : hunk.new).contains(reason.line)
      {
        if !hunks[place].reasons.contains(reason.reason) {
          hunks[place].reasons.append(reason.reason)
        }
      }
    }
  }
}

extension FileDiff {
  /// Compares two texts that came from one input.
  ///
  /// - Parameters:
  ///   - old: the text, as UTF-8, and what it has in common with the input; `nil` for the input.
  ///   - new: likewise.
  init(
    of input: SourceText, from old: (delta: TextDelta, bytes: [UInt8])?,
    to new: (delta: TextDelta, bytes: [UInt8])?
  ) {
    let same = TextDelta(count: input.bytes.count)
    let encoded = EncodedDelta(
      (old?.delta ?? same).inverted.followed(by: new?.delta ?? same),
      from: old?.bytes ?? Array(input.bytes), to: new?.bytes ?? Array(input.bytes),
      encoding: input.encoding)
    path = input.name
    let changes = LineDiff.changes(from: encoded.old, to: encoded.new, encoded.delta)
    hunks = HunkBuilder.hunks(of: changes, from: encoded.old, to: encoded.new)
  }
}
