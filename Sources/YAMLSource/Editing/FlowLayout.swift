/// A flow collection's text, cut into its elements and what separates them.
struct FlowLayout {
  struct Element {
    /// The blanks, line breaks and comments before it.
    let head: Range<Int>
    let content: Range<Int>
    /// From its end to its comma.
    let beforeComma: Range<Int>
    let hasComma: Bool
    /// The comment on the same line.
    let tail: Range<Int>
  }

  let elements: [Element]
  /// What stands before the closing bracket and belongs to no element.
  let rest: Range<Int>
  /// Everything between the brackets.
  let inner: Range<Int>

  /// - Parameter contents: the elements' own text.
  init(_ place: Node, contents: [Range<Int>], in lines: SourceLines) {
    inner = place.contentSpan.lowerBound + 1..<place.contentSpan.upperBound - 1
    var elements: [Element] = []
    var start = inner.lowerBound
    for (index, content) in contents.enumerated() {
      let limit = index + 1 < contents.count ? contents[index + 1].lowerBound : inner.upperBound
      let comma = lines.find(",", from: content.upperBound, to: limit)
      let behind = comma.map { $0 + 1 } ?? content.upperBound
      let tail = Self.comment(behind: behind, to: limit, in: lines)
      elements.append(
        Element(
          head: start..<max(start, content.lowerBound), content: content,
          beforeComma: content.upperBound..<(comma ?? content.upperBound), hasComma: comma != nil,
          tail: behind..<tail))
      start = tail
    }
    self.elements = elements
    rest = start..<max(start, inner.upperBound)
  }

  /// The end of a comment that follows on the same line, or `offset` where none does.
  private static func comment(behind offset: Int, to limit: Int, in lines: SourceLines) -> Int {
    var place = offset
    while place < limit, SourceLines.isBlank(lines.bytes[place]) { place += 1 }
    guard place < limit, lines.bytes[place] == UInt8(ascii: "#") else { return offset }
    return lines.lineEnd(place)
  }
}
