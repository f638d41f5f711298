import YAMLSource

/// The lines of an input, for showing them.
struct SourceLines {
  /// A longer line is shown in part: what it holds may be a whole stream.
  private static let mostShown = 200

  private let source: SourceText
  private let starts: [Int]
  /// The place found last: places are asked for in their order, and a line is counted once.
  private var last = (line: 0, column: 1, offset: 0)

  init(_ source: SourceText) {
    self.source = source
    var starts = [0]
    for (place, byte) in source.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(place + 1)
    }
    self.starts = starts
  }

  /// How many lines there are.
  var count: Int { starts.count }

  /// A line without its break.
  ///
  /// - Parameter number: counted from 1.
  func text(of number: Int) -> String { text(bytes(of: number)) }

  /// A line around a place, with what stands before the place.
  ///
  /// - Parameters:
  ///   - number: the line, counted from 1.
  ///   - column: counted from 1, in Unicode scalars.
  mutating func excerpt(of number: Int, around column: Int) -> (before: String, behind: String) {
    let line = bytes(of: number)
    let place = offset(of: column, in: line, number)
    let isWhole = line.count <= Self.mostShown
    let start = isWhole ? line.lowerBound : back(from: place, in: line)
    let end = isWhole ? line.upperBound : forth(from: place, in: line)
    return (
      (start > line.lowerBound ? "…" : "") + text(start..<place),
      text(place..<end) + (end < line.upperBound ? "…" : "")
    )
  }

  private func bytes(of number: Int) -> Range<Int> {
    guard starts.indices.contains(number - 1) else { return 0..<0 }
    let start = starts[number - 1]
    var end = number < starts.count ? starts[number] - 1 : source.bytes.count
    if end > start, source.bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: source.bytes[range], as: UTF8.self)
  }

  private mutating func offset(of column: Int, in line: Range<Int>, _ number: Int) -> Int {
    if last.line != number || last.column > column { last = (number, 1, line.lowerBound) }
    while last.column < column, last.offset < line.upperBound {
      last.offset = next(last.offset, in: line)
      last.column += 1
    }
    return last.offset
  }

  private func back(from place: Int, in line: Range<Int>) -> Int {
    var start = max(place - Self.mostShown / 2, line.lowerBound)
    while start > line.lowerBound, isContinuation(start) { start -= 1 }
    return start
  }

  private func forth(from place: Int, in line: Range<Int>) -> Int {
    var end = min(place + Self.mostShown / 2, line.upperBound)
    while end < line.upperBound, isContinuation(end) { end += 1 }
    return end
  }

  private func next(_ place: Int, in line: Range<Int>) -> Int {
    var place = place + 1
    while place < line.upperBound, isContinuation(place) { place += 1 }
    return place
  }

  /// Whether a byte goes on with a scalar rather than beginning one.
  private func isContinuation(_ place: Int) -> Bool { source.bytes[place] & 0xC0 == 0x80 }
}
