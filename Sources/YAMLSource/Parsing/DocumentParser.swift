import CLibYAML

/// Parses one document by libyaml's events into a tree of nodes with their places.
struct DocumentParser {
  private var parser = yaml_parser_t()
  private var builder: TreeBuilder
  private var cursor: MarkCursor
  private let text: UnsafeRawBufferPointer
  private let base: Int

  /// Parses the document that fills a range of the source.
  ///
  /// - Returns: its root, or `nil` where there is nothing but comments.
  static func parse(
    _ source: SourceText, range: Range<Int>, limits: ParsingLimits
  ) throws(YAMLError) -> Node? {
    var parser = DocumentParser(source, range: range, limits: limits)
    return try parser.run()
  }

  private init(_ source: SourceText, range: Range<Int>, limits: ParsingLimits) {
    text = UnsafeRawBufferPointer(rebasing: source.bytes[range])
    base = range.lowerBound
    builder = TreeBuilder(source: source, limits: limits, size: range.count)
    cursor = MarkCursor(text, base: base)
  }

  private mutating func run() throws(YAMLError) -> Node? {
    guard yaml_parser_initialize(&parser) == 1 else { throw YAMLError("out of memory", at: nil) }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(
      &parser, text.baseAddress?.assumingMemoryBound(to: UInt8.self), text.count)

    var event = yaml_event_t()
    while true {
      guard yaml_parser_parse(&parser, &event) == 1 else { throw problem() }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { break }
      try handle(event)
    }
    return builder.records.isEmpty ? nil : Node(tree: builder.tree(isJSON: false), index: 0)
  }

  private mutating func handle(_ event: yaml_event_t) throws(YAMLError) {
    switch event.type {
    case YAML_SCALAR_EVENT: try addScalar(event)
    case YAML_ALIAS_EVENT:
      let span = span(event)
      try builder.addAlias(span: span, anchor: Self.bytes(event.data.alias.anchor))
    case YAML_SEQUENCE_START_EVENT:
      let data = event.data.sequence_start
      try open(
        event, .sequence, isFlow: data.style == YAML_FLOW_SEQUENCE_STYLE, anchor: data.anchor,
        tag: data.tag)
    case YAML_MAPPING_START_EVENT:
      let data = event.data.mapping_start
      try open(
        event, .mapping, isFlow: data.style == YAML_FLOW_MAPPING_STYLE, anchor: data.anchor,
        tag: data.tag)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      builder.close(at: cursor.offset(of: event.end_mark.index))
    default: break
    }
  }

  private mutating func addScalar(_ event: yaml_event_t) throws(YAMLError) {
    let data = event.data.scalar
    let span = span(event)
    let properties = properties(at: span.lowerBound, anchor: data.anchor, tag: data.tag)
    let content = properties == nil ? span.lowerBound : skipProperties(span)
    if data.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE { try refuseEscapedSlash(span) }
    try builder.addScalar(
      span: span, content: content, style: Self.style(data.style),
      value: UnsafeRawBufferPointer(start: data.value, count: data.length), properties: properties)
  }

  /// libyaml takes `\\/` as JSON does, the decoder below sigs.k8s.io/yaml does not.
  private func refuseEscapedSlash(_ span: Range<Int>) throws(YAMLError) {
    let bytes = builder.source.bytes
    var offset = span.lowerBound
    while offset + 1 < span.upperBound {
      if bytes[offset] == UInt8(ascii: "\\") {
        if bytes[offset + 1] == UInt8(ascii: "/") {
          throw YAMLError(
            "broken YAML: unknown escape \\/ in a double-quoted scalar",
            at: builder.source.location(of: offset))
        }
        offset += 1
      }
      offset += 1
    }
  }

  private mutating func open(
    _ event: yaml_event_t, _ kind: Node.Kind, isFlow: Bool, anchor: UnsafeMutablePointer<UInt8>?,
    tag: UnsafeMutablePointer<UInt8>?
  ) throws(YAMLError) {
    let start = cursor.offset(of: event.start_mark.index)
    var properties = properties(at: start, anchor: anchor, tag: tag)
    let content = properties == nil ? start : skipProperties(start..<base + text.count)
    if tag == nil, properties?.tag != nil, isOfFirstKey(start..<content, isFlow: isFlow) {
      properties = nil
    }
    try builder.openCollection(
      kind, style: isFlow ? .flow : .block, start: start,
      content: properties == nil ? start : content,
      properties: properties)
  }

  /// libyaml does not tell of the tag `!`, which makes a string of a plain scalar.
  private func properties(
    at start: Int, anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?
  ) -> TreeBuilder.Properties? {
    let end = base + text.count
    let isBare = tag == nil && start < end && builder.source.bytes[start] == UInt8(ascii: "!")
    guard anchor != nil || tag != nil || isBare else { return nil }
    return TreeBuilder.Properties(
      anchor: anchor.map { Self.bytes($0) },
      tag: isBare ? "!" : tag.map { String(cString: $0) })
  }

  /// Whether the tag that a collection begins with is that of its first key: one of its own stands
  /// before a bracket or, in block context, on a line above the content.
  private func isOfFirstKey(_ tag: Range<Int>, isFlow: Bool) -> Bool {
    let bytes = builder.source.bytes
    if isFlow {
      return tag.upperBound >= bytes.count || !"[{".utf8.contains(bytes[tag.upperBound])
    }
    return !tag.contains { LineBreaks.endsLine(bytes, at: $0) }
  }

  private mutating func span(_ event: yaml_event_t) -> Range<Int> {
    let start = cursor.offset(of: event.start_mark.index)
    return start..<max(start, cursor.offset(of: event.end_mark.index))
  }

  /// Where a node's content begins: behind `&anchor`, `!tag`, and the blanks, line breaks and
  /// comments that follow them.
  private func skipProperties(_ span: Range<Int>) -> Int {
    let bytes = builder.source.bytes
    var offset = span.lowerBound
    while offset < span.upperBound {
      switch bytes[offset] {
      case UInt8(ascii: "&"), UInt8(ascii: "!"):
        offset = LineBreaks.endOfProperty(bytes, from: offset, to: span.upperBound)
      case UInt8(ascii: " "), UInt8(ascii: "\t"): offset += 1
      case UInt8(ascii: "#"): offset = LineBreaks.nextLine(bytes, offset)
      default:
        guard LineBreaks.begins(bytes, at: offset) else { return offset }
        offset = LineBreaks.nextLine(bytes, offset)
      }
    }
    return min(offset, span.upperBound)
  }

  private func problem() -> YAMLError {
    var text = parser.problem.map { String(cString: $0) } ?? "not readable"
    if let context = parser.context.map({ String(cString: $0) }) { text = "\(context), \(text)" }
    if parser.error == YAML_READER_ERROR {
      return YAMLError("broken text: \(text)", at: location(byte: parser.problem_offset))
    }
    var cursor = MarkCursor(self.text, base: 0)
    let offset = cursor.offset(of: parser.problem_mark.index)
    return YAMLError("broken YAML: \(text)", at: location(byte: offset))
  }

  private func location(byte: Int) -> SourceLocation {
    builder.source.location(of: base + min(byte, text.count))
  }

  private static func bytes(_ text: UnsafeMutablePointer<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var place = text
    while place.pointee != 0 {
      bytes.append(place.pointee)
      place += 1
    }
    return bytes
  }

  private static func style(_ style: yaml_scalar_style_t) -> Node.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }
}
