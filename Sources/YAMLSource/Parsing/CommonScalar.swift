/// A scalar whose value stands in the source as it is, quotes around it or not.
struct CommonScalar {
  /// Its bytes, quotes included.
  let span: Range<Int>
  let style: Node.Style

  /// The bytes of its value.
  var value: Range<Int> {
    style == .plain ? span : span.lowerBound + 1..<span.upperBound - 1
  }
}
