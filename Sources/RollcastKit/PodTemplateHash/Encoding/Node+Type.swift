import YAMLSource

extension Node {
  /// What the API server calls the type of this value.
  var typeName: String {
    if isMapping { return "object" }
    if isSequence { return "array" }
    return switch scalar {
    case .string: "string"
    case .bool: "boolean"
    case .int, .uint: "integer"
    case .float(let value): value.isFinite && value == value.rounded() ? "integer" : "number"
    case .null, nil: "null"
    }
  }

  var isNumber: Bool {
    switch scalar {
    case .int, .uint, .float: true
    default: false
    }
  }

  /// A finite number as the API server hands it on: an integer that does not fit into 64 bits with a
  /// sign is a float to it.
  var numberText: String? {
    switch scalar {
    case .int(let value): String(value)
    case .uint(let value): GoNumber.json(Double(value))
    case .float(let value) where value.isFinite: GoNumber.json(value)
    default: nil
    }
  }
}
