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
    case .float(let value): value == value.rounded() ? "integer" : "number"
    case .null, nil: "null"
    }
  }

  var isNumber: Bool {
    switch scalar {
    case .int, .uint, .float: true
    default: false
    }
  }

  /// A finite number as JSON has it.
  var numberText: String? {
    switch scalar {
    case .int(let value): String(value)
    case .uint(let value): String(value)
    case .float(let value) where value.isFinite: GoNumber.json(value)
    default: nil
    }
  }
}
