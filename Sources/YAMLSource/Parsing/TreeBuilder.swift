/// Puts a document's nodes into a tree, in the order in which a parser meets them.
struct TreeBuilder {
  let source: SourceText
  let limits: ParsingLimits
  private(set) var records: [Record] = []
  private(set) var decoded: [UInt8] = []
  private var tags: [Int: String] = [:]
  private var anchors: [[UInt8]: Int] = [:]
  private var expansions: [Int: Expansion] = [:]
  private var expandedCount = 0
  private var open: [OpenCollection] = []

  /// What stands before a node: `&anchor` and `!tag`.
  struct Properties {
    var anchor: [UInt8]?
    var tag: String?
  }

  /// What an alias to a node brings in.
  private struct Expansion {
    let nodes: Int
    /// Collections inside collections, the node itself included.
    let depth: Int
  }

  /// A collection whose end has not come yet.
  private struct OpenCollection {
    let record: Int
    let expandedBefore: Int
    /// How deep collections are nested below it, each alias written out.
    var innerDepth = 0
    /// Whether the next node has to be what a merge key takes.
    var takesMappings = false
  }

  /// - Parameter size: bytes of the document; a manifest has a node for every ten or so.
  init(source: SourceText, limits: ParsingLimits, size: Int) {
    records.reserveCapacity(min(size / 10, 1 << 16) + 1)
    self.source = source
    self.limits = limits
  }

  var depth: Int { open.count }

  /// A scalar whose value is `value`: kept as a place in the source where it stands there as it is.
  mutating func addScalar(
    span: Range<Int>, content: Int, style: Node.Style, value: UnsafeRawBufferPointer,
    properties: Properties? = nil
  ) throws(YAMLError) {
    let quotes = style == .singleQuoted || style == .doubleQuoted ? 1 : 0
    let inner = content + quotes..<max(content + quotes, span.upperBound - quotes)
    let isInSource =
      style.rawValue <= Node.Style.doubleQuoted.rawValue && inner.count == value.count
      && Self.isSame(value, source.bytes, at: inner.lowerBound)
    var link = inner.lowerBound
    if !isInSource {
      link = decoded.count
      decoded.append(contentsOf: value)
    }
    let record = try addScalar(
      span: span, content: content, style: style, link: link, length: value.count,
      isDecoded: !isInSource)
    if let properties { setProperties(of: record, properties) }
    try checkScalar(record, value, tag: properties?.tag)
  }

  /// A scalar that is known to stand in the source as it is.
  mutating func addScalar(_ scalar: CommonScalar) throws(YAMLError) {
    let value = scalar.value
    let record = try addScalar(
      span: scalar.span, content: scalar.span.lowerBound, style: scalar.style,
      link: value.lowerBound, length: value.count, isDecoded: false)
    try checkScalar(record, UnsafeRawBufferPointer(rebasing: source.bytes[value]), tag: nil)
  }

  private mutating func addScalar(
    span: Range<Int>, content: Int, style: Node.Style, link: Int, length: Int, isDecoded: Bool
  ) throws(YAMLError) -> Int {
    try add(
      Record(
        start: UInt32(span.lowerBound), content: UInt32(content), end: UInt32(span.upperBound),
        next: UInt32(records.count + 1), link: UInt32(link), length: UInt32(length),
        kind: .scalar, style: style, isDecoded: isDecoded, hasAnchor: false, hasTag: false),
      at: content)
  }

  private mutating func checkScalar(
    _ record: Int, _ value: UnsafeRawBufferPointer, tag: String?
  ) throws(YAMLError) {
    let isPlain = records[record].style == .plain
    if let tag { try refuse(record, DecodingRules.tagFault(value, tag: tag)) }
    if isKey(record) {
      try refuse(record, DecodingRules.keyFault(value, isPlain: isPlain, tag: tag))
      open[open.count - 1].takesMappings =
        value.count == 2 && value.elementsEqual("<<".utf8)
        && (isPlain && (tag == nil || tag == "!") || tag == ScalarResolver.mergeTag)
    } else {
      if takesMappings { try refuse(record, DecodingRules.mergeFault) }
      if isPlain || tag != nil {
        try refuse(record, DecodingRules.valueFault(value, isPlain: isPlain, tag: tag))
      }
    }
  }

  /// Whether the node that was added last is a key.
  private func isKey(_ record: Int) -> Bool {
    guard let parent = open.last?.record else { return false }
    return records[parent].kind == .mapping && !records[parent].link.isMultiple(of: 2)
  }

  private var takesMappings: Bool { open.last?.takesMappings ?? false }

  private func refuse(_ record: Int, _ fault: String?) throws(YAMLError) {
    guard let fault else { return }
    throw YAMLError(fault, at: source.location(of: Int(records[record].content)))
  }

  /// Whether a value stands at a place of the source; compared eight bytes at a time.
  private static func isSame(
    _ value: UnsafeRawBufferPointer, _ text: UnsafeRawBufferPointer, at start: Int
  ) -> Bool {
    var place = 0
    while place + 8 <= value.count {
      let wanted = value.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      guard text.loadUnaligned(fromByteOffset: start + place, as: UInt64.self) == wanted else {
        return false
      }
      place += 8
    }
    while place < value.count {
      guard text[start + place] == value[place] else { return false }
      place += 1
    }
    return true
  }

  /// An alias to an anchor that stands before it.
  mutating func addAlias(span: Range<Int>, anchor: [UInt8]) throws(YAMLError) {
    guard let target = anchors[anchor] else {
      let name = String(decoding: anchor, as: UTF8.self)
      throw YAMLError("unknown anchor \"\(name)\"", at: source.location(of: span.lowerBound))
    }
    guard let expansion = expansions[target] else {
      let name = String(decoding: anchor, as: UTF8.self)
      throw YAMLError(
        "anchor \"\(name)\" contains itself", at: source.location(of: span.lowerBound))
    }
    let record = try add(
      Record(
        start: UInt32(span.lowerBound), content: UInt32(span.lowerBound),
        end: UInt32(span.upperBound), next: UInt32(records.count + 1), link: UInt32(target),
        length: 0, kind: .alias, style: .plain, isDecoded: false, hasAnchor: false, hasTag: false),
      at: span.lowerBound)
    try checkAlias(record, of: records[target])
    try checkDepth(expansion.depth, at: span.lowerBound)
    noteDepth(expansion.depth)
    expandedCount += expansion.nodes - 1
    try checkExpansion(at: Int(records[record].start))
  }

  private mutating func checkAlias(_ record: Int, of target: Record) throws(YAMLError) {
    if isKey(record) {
      open[open.count - 1].takesMappings = false
      try refuseCollectionAsKey(record, target.kind)
      guard target.kind == .scalar else { return }
      let tag = target.hasTag ? tags[Int(records[record].link)] : nil
      let fault = withText(of: target) {
        DecodingRules.keyFault($0, isPlain: target.style == .plain, tag: tag)
      }
      try refuse(record, fault)
    } else if takesMappings, target.kind != .mapping {
      try refuse(record, DecodingRules.mergeFault)
    }
  }

  private func refuseCollectionAsKey(_ record: Int, _ kind: Node.Kind) throws(YAMLError) {
    guard kind != .scalar else { return }
    try refuse(record, "a \(kind == .mapping ? "mapping" : "sequence") cannot be a key")
  }

  private func withText<Result>(
    of record: Record, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    let range = Int(record.link)..<Int(record.link + record.length)
    guard record.isDecoded else {
      return body(UnsafeRawBufferPointer(rebasing: source.bytes[range]))
    }
    return decoded.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  /// Opens a sequence or a mapping; what is added until ``close(at:)`` is inside.
  mutating func openCollection(
    _ kind: Node.Kind, style: Node.Style, start: Int, content: Int, properties: Properties? = nil
  ) throws(YAMLError) {
    try checkDepth(1, at: start)
    let expandedBefore = expandedCount
    let record = try add(
      Record(
        start: UInt32(start), content: UInt32(content), end: UInt32(start), next: 0, link: 0,
        length: 0, kind: kind, style: style, isDecoded: false, hasAnchor: false, hasTag: false),
      at: start)
    if let properties { setProperties(of: record, properties) }
    if isKey(record) { try refuseCollectionAsKey(record, kind) }
    let isMergeList = takesMappings && kind == .sequence
    if isMergeList, records[open.last!.record].kind == .sequence {
      try refuse(record, DecodingRules.mergeFault)
    }
    open.append(
      OpenCollection(
        record: record, expandedBefore: expandedBefore, takesMappings: isMergeList))
  }

  /// Closes the innermost collection. A block collection has no end of its own: it ends with its
  /// last node.
  mutating func close(at end: Int) {
    let closed = open.removeLast()
    let index = closed.record
    let isBlock = records[index].style == .block
    records[index].next = UInt32(records.count)
    records[index].end =
      isBlock ? max(lastChildEnd(of: index), records[index].content) : UInt32(end)
    noteDepth(closed.innerDepth + 1)
    if records[index].hasAnchor {
      expansions[index] = Expansion(
        nodes: expandedCount - closed.expandedBefore, depth: closed.innerDepth + 1)
    }
  }

  /// - Parameter depth: of what is added, since readers go down through an alias, too.
  private func checkDepth(_ depth: Int, at offset: Int) throws(YAMLError) {
    guard open.count + depth > limits.depth else { return }
    throw YAMLError(
      "collections are nested more than \(limits.depth) deep", at: source.location(of: offset))
  }

  private mutating func noteDepth(_ depth: Int) {
    if open.isEmpty { return }
    open[open.count - 1].innerDepth = max(open[open.count - 1].innerDepth, depth)
  }

  private func lastChildEnd(of parent: Int) -> UInt32 {
    var child = parent + 1
    var end: UInt32 = 0
    while child < records.count {
      end = records[child].end
      child = Int(records[child].next)
    }
    return end
  }

  private mutating func setProperties(of record: Int, _ properties: Properties) {
    if let anchor = properties.anchor {
      records[record].hasAnchor = true
      anchors[anchor] = record
      if records[record].kind == .scalar { expansions[record] = Expansion(nodes: 1, depth: 0) }
    }
    if let tag = properties.tag {
      records[record].hasTag = true
      tags[record] = tag
    }
  }

  func tree(isJSON: Bool) -> Tree {
    Tree(source: source, records: records, decoded: decoded, tags: tags, isJSON: isJSON)
  }

  private mutating func add(_ record: Record, at offset: Int) throws(YAMLError) -> Int {
    if let parent = open.last?.record { records[parent].link += 1 }
    records.append(record)
    expandedCount += 1
    if expandedCount > limits.expandedNodes { try checkExpansion(at: offset) }
    return records.count - 1
  }

  private func checkExpansion(at offset: Int) throws(YAMLError) {
    guard expandedCount > limits.expandedNodes else { return }
    throw YAMLError(
      "with every alias written out this document has more than \(limits.expandedNodes) nodes",
      at: source.location(of: offset))
  }
}
