import CLibYAML
import YAMLSource

/// What libyaml's parser and a parsed tree say about a text, in a form that can be compared.
enum YAMLEvents {
  /// One thing that a text holds.
  enum Event: Hashable {
    case documentStart
    case documentEnd
    case mapping(isFlow: Bool)
    case sequence(isFlow: Bool)
    case end
    case alias
    case scalar([UInt8], style: UInt32)
  }

  /// - Returns: `nil` where libyaml refuses the text.
  static func of(_ bytes: UnsafeRawBufferPointer) -> [Event]? {
    var parser = yaml_parser_t()
    yaml_parser_initialize(&parser)
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_input_string(
      &parser, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
    var events: [Event] = []
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else { return nil }
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_END_EVENT: return events
      case YAML_DOCUMENT_START_EVENT: events.append(.documentStart)
      case YAML_DOCUMENT_END_EVENT: events.append(.documentEnd)
      case YAML_MAPPING_START_EVENT:
        events.append(.mapping(isFlow: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE))
      case YAML_SEQUENCE_START_EVENT:
        events.append(
          .sequence(isFlow: event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE))
      case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: events.append(.end)
      case YAML_ALIAS_EVENT: events.append(.alias)
      case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        let value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        events.append(.scalar(Array(value), style: scalar.style.rawValue))
      default: break
      }
    }
  }

  /// What a document's tree holds.
  static func of(_ root: Node) -> [Event] {
    var events = [Event.documentStart]
    append(root, to: &events)
    return events + [.documentEnd]
  }

  private static func append(_ node: Node, to events: inout [Event]) {
    switch node.kind {
    case .alias: events.append(.alias)
    case .scalar:
      events.append(.scalar(node.withText { Array($0) }, style: style(node.style).rawValue))
    case .mapping, .sequence:
      let isFlow = node.style == .flow
      events.append(
        node.kind == .mapping ? .mapping(isFlow: isFlow) : .sequence(isFlow: isFlow))
      for child in node.children { append(child, to: &events) }
      events.append(.end)
    }
  }

  private static func style(_ style: Node.Style) -> yaml_scalar_style_t {
    switch style {
    case .singleQuoted: YAML_SINGLE_QUOTED_SCALAR_STYLE
    case .doubleQuoted: YAML_DOUBLE_QUOTED_SCALAR_STYLE
    case .literal: YAML_LITERAL_SCALAR_STYLE
    case .folded: YAML_FOLDED_SCALAR_STYLE
    case .plain, .block, .flow: YAML_PLAIN_SCALAR_STYLE
    }
  }
}
