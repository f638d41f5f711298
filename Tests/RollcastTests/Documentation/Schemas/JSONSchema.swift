import YAMLSource

/// As much of JSON Schema (draft 2020-12) as the schemas of the output use.
struct JSONSchema {
  private let root: Value

  /// - Parameter root: the schema; a keyword that is not known is reported as a violation.
  init(_ root: Value) { self.root = root }

  /// What is wrong with a value, by place; nothing where it is as the schema says.
  func violations(of value: Value) -> [String] { violations(of: value, root, at: "$") }

  private func violations(of value: Value, _ schema: Value, at place: String) -> [String] {
    schema.entries.flatMap { entry -> [String] in
      let (keyword, rule) = (entry.key, entry.value)
      return switch keyword {
      case "$schema", "$defs", "title", "description": []
      case "type": isOneOf(rule, value) ? [] : ["\(place): not \(rule)"]
      case "enum": rule.items.contains(value) ? [] : ["\(place): not one of \(rule)"]
      case "const": rule == value ? [] : ["\(place): not \(rule)"]
      case "minimum": isAtLeast(rule, value) ? [] : ["\(place): less than \(rule)"]
      case "pattern": matches(rule, value) ? [] : ["\(place): \(value) does not match \(rule)"]
      case "$ref": violations(of: value, definition(rule), at: place)
      case "oneOf": oneOf(rule.items, value, at: place)
      case "required":
        rule.items.compactMap(\.string).filter { value[$0] == nil }.map { "\(place): no \($0)" }
      case "properties": properties(rule, of: value, at: place)
      case "additionalProperties": additional(schema, value, at: place)
      case "items":
        value.items.enumerated().flatMap { violations(of: $1, rule, at: "\(place)[\($0)]") }
      default: ["\(place): the keyword \(keyword) is not known to this test"]
      }
    }
  }

  private func isOneOf(_ types: Value, _ value: Value) -> Bool {
    (types.string.map { [$0] } ?? types.items.compactMap(\.string)).contains { type in
      switch (type, value) {
      case ("object", .mapping), ("array", .sequence): true
      case ("string", .scalar(.string)), ("boolean", .scalar(.bool)): true
      case ("null", .scalar(.null)), ("integer", .scalar(.int)): true
      default: false
      }
    }
  }

  private func isAtLeast(_ minimum: Value, _ value: Value) -> Bool {
    guard case .scalar(.int(let value)) = value, case .scalar(.int(let minimum)) = minimum else {
      return true
    }
    return value >= minimum
  }

  private func matches(_ pattern: Value, _ value: Value) -> Bool {
    guard let text = value.string else { return true }
    guard let pattern = pattern.string, let regex = try? Regex(pattern) else { return false }
    return text.contains(regex)
  }

  private func definition(_ reference: Value) -> Value {
    let name = reference.string?.split(separator: "/").last.map(String.init) ?? ""
    return root[mapping: "$defs"][name] ?? ["enum": []]
  }

  private func oneOf(_ schemas: [Value], _ value: Value, at place: String) -> [String] {
    let found = schemas.map { violations(of: value, $0, at: place) }
    let count = found.count { $0.isEmpty }
    return count == 1 ? [] : ["\(place): \(count) of the alternatives hold: \(found)"]
  }

  private func properties(_ schemas: Value, of value: Value, at place: String) -> [String] {
    schemas.entries.flatMap { property in
      value[property.key].map { violations(of: $0, property.value, at: "\(place).\(property.key)") }
        ?? []
    }
  }

  private func additional(_ schema: Value, _ value: Value, at place: String) -> [String] {
    value.entries.filter { schema[mapping: "properties"][$0.key] == nil }
      .map { "\(place): \($0.key) is not in the schema" }
  }
}
