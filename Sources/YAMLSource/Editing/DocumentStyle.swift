/// How a document is laid out, so that what comes in new looks like the rest.
struct DocumentStyle {
  /// The line break that the text uses.
  let lineBreak: String
  /// Columns from a mapping's keys to those of a mapping below.
  private(set) var indent = 2
  /// Columns from a mapping's keys to the dashes of a sequence below: 0 or more.
  private(set) var sequenceIndent = 2
  /// Whether strings and keys are always in double quotes.
  let isJSON: Bool
  /// Whether a blank follows the commas and colons of flow collections.
  let isSpaced: Bool
  /// Whether this is JSON with each element on a line of its own.
  let isBrokenJSON: Bool

  /// Two columns for each level of a mapping, none for the items of a sequence.
  init() {
    lineBreak = "\n"
    sequenceIndent = 0
    isJSON = false
    isSpaced = true
    isBrokenJSON = false
  }

  init(of root: Node) {
    let bytes = root.source.bytes
    let lines = SourceLines(bytes: bytes)
    let firstBreak = lines.lineEnd(root.span.lowerBound)
    let hasReturn = firstBreak < bytes.count && bytes[firstBreak] == UInt8(ascii: "\r")
    lineBreak = hasReturn ? (lines.endsLine(firstBreak) ? "\r" : "\r\n") : "\n"
    isJSON = root.tree.isJSON
    isSpaced = !isJSON || Self.hasBlankBehindColon(root, lines)
    let firstKey = root.ownEntries.first?.key.span.lowerBound
    isBrokenJSON = isJSON && firstKey.map(lines.isFirstOnLine) ?? false
    if isBrokenJSON, let firstKey {
      indent = lines.indentation(firstKey) - lines.indentation(root.span.lowerBound)
    }
    if !isJSON { measure(root, lines) }
  }

  private static func hasBlankBehindColon(_ root: Node, _ lines: SourceLines) -> Bool {
    guard let entry = root.ownEntries.first, let colon = lines.colon(of: entry) else { return true }
    return colon < entry.value.span.lowerBound
  }

  /// Takes the layout from the first block collections that stand below a key.
  private mutating func measure(_ root: Node, _ lines: SourceLines) {
    var isIndentKnown = false
    var isSequenceIndentKnown = false
    var pending = [root]
    while let node = pending.popLast(), !(isIndentKnown && isSequenceIndentKnown) {
      guard node.kind != .alias, node.style == .block else { continue }
      if node.kind == .sequence { pending.append(contentsOf: node.children.reversed()) }
      guard node.kind == .mapping else { continue }
      for entry in node.ownEntries.reversed() {
        pending.append(entry.value)
        guard entry.value.style == .block, entry.value.kind != .alias else { continue }
        let offset =
          lines.column(entry.value.contentSpan.lowerBound)
          - lines.column(entry.key.span.lowerBound)
        if entry.value.kind == .mapping, offset > 0 {
          indent = offset
          isIndentKnown = true
        } else if entry.value.kind == .sequence, offset >= 0 {
          sequenceIndent = offset
          isSequenceIndentKnown = true
        }
      }
    }
    if !isSequenceIndentKnown { sequenceIndent = 0 }
  }
}
