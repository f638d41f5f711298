/// What stands on one line: scalars and flow collections.
extension CommonParser {
  func byte(_ offset: Int) -> UInt8 { offset < end ? bytes[offset] : CommonText.lineFeed }

  func isBlankOrEnd(_ offset: Int) -> Bool {
    byte(offset) == UInt8(ascii: " ") || byte(offset) == CommonText.lineFeed
  }

  mutating func skipBlanks() {
    while byte(place) == UInt8(ascii: " ") { place += 1 }
  }

  /// Whether a `:` follows that makes a key of what stands before it.
  var isColon: Bool { byte(place) == UInt8(ascii: ":") && isBlankOrEnd(place + 1) }

  var isFlowStart: Bool {
    byte(place) == UInt8(ascii: "[") || byte(place) == UInt8(ascii: "{")
  }

  /// Reads a scalar, and the blanks behind it.
  mutating func readScalar(isFlow: Bool = false) throws(Uncommon) -> CommonScalar {
    if let quoted = try readQuoted() { return quoted }
    let start = place
    guard CommonText.beginsPlain(byte(start), before: byte(start + 1)) else { throw Uncommon() }
    var last = start
    while byte(place) != CommonText.lineFeed, !isColon, !isComment(behind: start) {
      if isFlow, CommonText.isFlowIndicator(bytes[place]) { break }
      if isFlow, isRefusedColon { throw Uncommon() }
      if bytes[place] != UInt8(ascii: " ") { last = place }
      place += 1
    }
    return CommonScalar(span: start..<last + 1, style: .plain)
  }

  /// Whether libyaml refuses what stands here in a plain scalar in flow context.
  private var isRefusedColon: Bool {
    let next = byte(place + 1)
    return bytes[place] == UInt8(ascii: ":")
      && (next == UInt8(ascii: "?") || CommonText.isFlowIndicator(next))
  }

  private func isComment(behind start: Int) -> Bool {
    bytes[place] == UInt8(ascii: "#") && place > start && bytes[place - 1] == UInt8(ascii: " ")
  }

  /// Reads a quoted scalar without escapes, and the blanks behind it; `nil` where none begins here.
  private mutating func readQuoted() throws(Uncommon) -> CommonScalar? {
    let quote = byte(place)
    let isDouble = quote == UInt8(ascii: "\"")
    guard isDouble || quote == UInt8(ascii: "'") else { return nil }
    let start = place
    repeat {
      place += 1
      if byte(place) == CommonText.lineFeed || isDouble && bytes[place] == UInt8(ascii: "\\") {
        throw Uncommon()
      }
    } while bytes[place] != quote
    place += 1
    // A quote that is doubled stands for itself.
    if byte(place) == quote { throw Uncommon() }
    let span = start..<place
    skipBlanks()
    return CommonScalar(span: span, style: isDouble ? .doubleQuoted : .singleQuoted)
  }

  /// Reads a collection in brackets or braces.
  mutating func readFlowCollection() throws(Uncommon) {
    let isMapping = byte(place) == UInt8(ascii: "{")
    let closer = UInt8(ascii: isMapping ? "}" : "]")
    try open(isMapping ? .mapping : .sequence, style: .flow, at: place)
    place += 1
    skipBlanks()
    if byte(place) != closer {
      try readFlowPart(isEntry: isMapping)
      while byte(place) == UInt8(ascii: ",") {
        place += 1
        skipBlanks()
        try readFlowPart(isEntry: isMapping)
      }
      guard byte(place) == closer else { throw Uncommon() }
    }
    place += 1
    builder.close(at: place)
  }

  /// Reads an entry or an item, and the blanks behind it.
  private mutating func readFlowPart(isEntry: Bool) throws(Uncommon) {
    if isEntry {
      let key = try readScalar(isFlow: true)
      guard byte(place) == UInt8(ascii: ":"),
        place - key.span.lowerBound <= CommonText.keyLimit
      else { throw Uncommon() }
      try add(key)
      place += 1
      skipBlanks()
    }
    if isFlowStart { try readFlowCollection() } else { try add(try readScalar(isFlow: true)) }
    skipBlanks()
  }

  mutating func add(_ scalar: CommonScalar) throws(Uncommon) {
    do {
      try builder.addScalar(scalar)
    } catch {
      throw Uncommon()
    }
  }

  mutating func open(
    _ kind: Node.Kind, style: Node.Style = .block, at start: Int
  ) throws(Uncommon) {
    do {
      try builder.openCollection(kind, style: style, start: start, content: start)
    } catch {
      throw Uncommon()
    }
  }
}
