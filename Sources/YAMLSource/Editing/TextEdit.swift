/// One replacement of bytes; an empty range inserts, an empty replacement removes.
public struct TextEdit: Hashable, Sendable {
  /// The bytes of the source that go.
  public var range: Range<Int>
  /// The UTF-8 that comes in their place.
  public var replacement: [UInt8]

  /// A replacement of a range of bytes.
  public init(_ range: Range<Int>, _ replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  init(_ range: Range<Int>, _ replacement: String) {
    self.init(range, Array(replacement.utf8))
  }

  init(insert text: String, at offset: Int) {
    self.init(offset..<offset, text)
  }

  init(remove range: Range<Int>) {
    self.init(range, [])
  }

  /// Applies edits to a part of a text.
  ///
  /// - Parameters:
  ///   - edits: sorted, none overlapping another, all inside `range`.
  ///   - bytes: the text.
  ///   - range: the part of `bytes` that is wanted.
  public static func apply(
    _ edits: some Collection<TextEdit>, to bytes: UnsafeRawBufferPointer, in range: Range<Int>
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count + edits.reduce(0) { $0 + $1.replacement.count })
    var place = range.lowerBound
    for edit in edits {
      result.append(contentsOf: bytes[place..<edit.range.lowerBound])
      result.append(contentsOf: edit.replacement)
      place = edit.range.upperBound
    }
    result.append(contentsOf: bytes[place..<range.upperBound])
    return result
  }
}
