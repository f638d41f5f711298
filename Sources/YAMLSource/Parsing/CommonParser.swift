/// Parses a document that keeps to the YAML most manifests are written in, some times faster than
/// libyaml does.
///
/// That is printable ASCII in block mappings and sequences, with plain and quoted scalars and flow
/// collections that stay on their line and mean what they say. Whatever else it meets (an anchor, a
/// tag, an escape, a block scalar, a fault) makes it give up, and the document is libyaml's to read
/// and, where it is broken, to complain about.
struct CommonParser {
  /// What this parser leaves to libyaml.
  struct Uncommon: Error {}

  /// A block collection whose end has not come yet.
  private struct OpenCollection {
    let kind: Node.Kind
    let column: Int
    /// Whether a sequence stands in the column of the key that it is the value of.
    var isIndentless = false
  }

  let bytes: UnsafeRawBufferPointer
  let end: Int
  var place: Int
  var builder: TreeBuilder
  private var lineStart: Int
  private var open: [OpenCollection] = []
  /// Behind a `:` or a dash whose line has nothing more: the value stands below or is null.
  private var pending: Int?

  /// Parses the document in a range of the source.
  ///
  /// - Returns: its root, or `nil` where libyaml has to read it.
  static func parse(_ source: SourceText, range: Range<Int>, limits: ParsingLimits) -> Node? {
    guard CommonText.isCommon(source.bytes, range) else { return nil }
    var parser = CommonParser(source, range: range, limits: limits)
    do throws(Uncommon) {
      try parser.readDocument()
    } catch {
      return nil
    }
    return Node(tree: parser.builder.tree(isJSON: false), index: 0)
  }

  private init(_ source: SourceText, range: Range<Int>, limits: ParsingLimits) {
    bytes = source.bytes
    place = range.lowerBound
    lineStart = range.lowerBound
    end = range.upperBound
    builder = TreeBuilder(source: source, limits: limits, size: range.count)
  }

  private mutating func readDocument() throws(Uncommon) {
    try skipMarker()
    guard skipToContent(), !isAtMarker else { throw Uncommon() }
    try openBlock()
    while skipToContent() { try readLine() }
    if let pending { try addNull(at: pending) }
    while !open.isEmpty { close() }
  }

  private mutating func skipMarker() throws(Uncommon) {
    guard isMarker("-") else { return }
    place += 3
    try endLine()
  }

  private var isAtMarker: Bool { place == lineStart && (isMarker("-") || isMarker(".")) }

  private func isMarker(_ character: Unicode.Scalar) -> Bool {
    let mark = UInt8(ascii: character)
    return byte(place) == mark && byte(place + 1) == mark && byte(place + 2) == mark
      && isBlankOrEnd(place + 3)
  }

  /// Goes on to what is neither blank nor comment; gives `false` at the end.
  private mutating func skipToContent() -> Bool {
    while place < end {
      lineStart = place
      skipBlanks()
      switch byte(place) {
      case CommonText.lineFeed: place += 1
      case UInt8(ascii: "#"): skipLine()
      default: return true
      }
    }
    return false
  }

  private mutating func readLine() throws(Uncommon) {
    if isAtMarker { throw Uncommon() }
    let column = place - lineStart
    if let pending {
      self.pending = nil
      let holder = open[open.count - 1]
      if column > holder.column { return try openBlock() }
      if column == holder.column, holder.kind == .mapping, isDash {
        return try openSequence(isIndentless: true)
      }
      try addNull(at: pending)
    }
    while let last = open.last, last.column > column { close() }
    guard let last = open.last, last.column == column else { throw Uncommon() }
    if isDash {
      guard last.kind == .sequence else { throw Uncommon() }
      try readItem()
    } else {
      if last.isIndentless { close() }
      guard open[open.count - 1].kind == .mapping else { throw Uncommon() }
      try readEntry(try readScalar())
    }
  }

  private var isDash: Bool { byte(place) == UInt8(ascii: "-") && isBlankOrEnd(place + 1) }

  /// Opens the block collection that begins here and reads its first line.
  private mutating func openBlock() throws(Uncommon) {
    if isDash { return try openSequence(isIndentless: false) }
    let column = place - lineStart
    try openMapping(key: try readScalar(), column: column)
  }

  private mutating func openSequence(isIndentless: Bool) throws(Uncommon) {
    try open(.sequence, at: place)
    open.append(
      OpenCollection(
        kind: .sequence, column: place - lineStart, isIndentless: isIndentless))
    try readItem()
  }

  private mutating func openMapping(key: CommonScalar, column: Int) throws(Uncommon) {
    try open(.mapping, at: key.span.lowerBound)
    open.append(OpenCollection(kind: .mapping, column: column))
    try readEntry(key)
  }

  private mutating func close() {
    open.removeLast()
    builder.close(at: place)
  }

  /// Reads what stands behind a dash.
  private mutating func readItem() throws(Uncommon) {
    place += 1
    if isLineEmpty() { return }
    if isDash { return try openSequence(isIndentless: false) }
    if isFlowStart { return try readFlowLine() }
    let column = place - lineStart
    let scalar = try readScalar()
    if isColon { return try openMapping(key: scalar, column: column) }
    try add(scalar)
    try endLine()
  }

  /// Reads what stands behind a key.
  private mutating func readEntry(_ key: CommonScalar) throws(Uncommon) {
    guard isColon, place - key.span.lowerBound <= CommonText.keyLimit else { throw Uncommon() }
    try add(key)
    place += 1
    if isLineEmpty() { return }
    if isFlowStart { return try readFlowLine() }
    try add(try readScalar())
    try endLine()
  }

  private mutating func readFlowLine() throws(Uncommon) {
    try readFlowCollection()
    try endLine()
  }

  /// Whether nothing but a comment follows on this line; the value has yet to come then.
  private mutating func isLineEmpty() -> Bool {
    let start = place
    skipBlanks()
    guard byte(place) == CommonText.lineFeed || byte(place) == UInt8(ascii: "#") else {
      return false
    }
    pending = start
    skipLine()
    return true
  }

  /// Goes to the next line, over blanks and a comment.
  private mutating func endLine() throws(Uncommon) {
    let start = place
    skipBlanks()
    if byte(place) != CommonText.lineFeed {
      guard byte(place) == UInt8(ascii: "#"), place > start || byte(place - 1) == UInt8(ascii: " ")
      else { throw Uncommon() }
    }
    skipLine()
  }

  private mutating func skipLine() {
    while byte(place) != CommonText.lineFeed { place += 1 }
    place = min(place + 1, end)
  }

  private mutating func addNull(at offset: Int) throws(Uncommon) {
    try add(CommonScalar(span: offset..<offset, style: .plain))
  }
}
