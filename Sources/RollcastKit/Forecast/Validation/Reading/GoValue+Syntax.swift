extension GoValue {
  /// The value in Go's own syntax, as `%#v` prints it.
  var goSyntax: String {
    switch self {
    case .string(let text): return GoQuote.quoted(text)
    case .int(let value): return String(value)
    case .bool(let value): return value ? "true" : "false"
    case .number(let text): return text
    case .null(let type): return "(*\(type))(nil)"
    case .pointer(let type, _): return "(*\(type))(0x…)"
    case .list(let type, let items):
      guard let items else { return "[]\(type)(nil)" }
      return "[]\(type){" + items.map(\.goSyntax).joined(separator: ", ") + "}"
    case .map(let type, let entries):
      guard let entries else { return "map[string]\(type)(nil)" }
      let pairs = entries.sorted { $0.key < $1.key }.map {
        "\(GoQuote.quoted($0.key)):\($0.value.goSyntax)"
      }
      return "map[string]\(type){" + pairs.joined(separator: ", ") + "}"
    case .object(let type, let fields, _):
      let pairs = fields.map { "\($0.name):\($0.value.goSyntax)" }
      return "\(type){" + pairs.joined(separator: ", ") + "}"
    }
  }
}
