/// A line of a hunk.
package struct DiffLine: Hashable, Sendable {
  /// Which of the texts has the line.
  package enum Side: Sendable {
    case both, old, new
  }

  package let side: Side
  /// The line's bytes without its LF; a CR before that is part of them.
  package let text: ArraySlice<UInt8>
  /// Whether a LF ends the line; the last of a text may lack it.
  package let isTerminated: Bool

  init(_ side: Side, _ line: ArraySlice<UInt8>) {
    self.side = side
    isTerminated = line.last == LineDiff.lineFeed
    text = isTerminated ? line.dropLast() : line
  }
}
