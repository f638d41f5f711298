extension GoValue {
  /// The value as Go's json.Marshal writes it; a map's keys are sorted.
  var json: String {
    switch self {
    case .string(let text): return Self.quoted(text)
    case .int(let value): return String(value)
    case .bool(let value): return value ? "true" : "false"
    case .number(let text): return text
    case .null: return "null"
    case .pointer(_, let value): return value.json
    case .list(_, let items):
      guard let items else { return "null" }
      return "[" + items.map(\.json).joined(separator: ",") + "]"
    case .map(_, let entries):
      guard let entries else { return "null" }
      let pairs = entries.sorted { $0.key < $1.key }.map {
        "\(Self.quoted($0.key)):\($0.value.json)"
      }
      return "{" + pairs.joined(separator: ",") + "}"
    case .object(_, let fields, let json):
      if let json { return json.json }
      let pairs = fields.filter { !($0.isOmittedEmpty && $0.value.isEmpty) }.map {
        "\(Self.quoted($0.key)):\($0.value.json)"
      }
      return "{" + pairs.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var json = JSONBytes()
    var text = text
    text.withUTF8 { json.append(string: UnsafeRawBufferPointer($0)) }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// Whether `omitempty` leaves the value out.
  private var isEmpty: Bool {
    switch self {
    case .string(let text): text.isEmpty
    case .int(let value): value == 0
    case .bool(let value): !value
    case .list(_, let items): items?.isEmpty ?? true
    case .map(_, let entries): entries?.isEmpty ?? true
    case .null: true
    case .number, .object, .pointer: false
    }
  }
}
