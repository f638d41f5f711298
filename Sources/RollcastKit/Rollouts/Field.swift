import YAMLSource

/// A place in an object together with its path, for reading it with errors that name both.
struct Field: Sendable {
  let node: Node
  let path: FieldPath

  init(_ node: Node, path: FieldPath = FieldPath()) {
    self.node = node
    self.path = path
  }

  /// The field below, or `nil` where it is missing or null.
  subscript(key: String) -> Field? {
    guard let value = node[key], !value.isNull else { return nil }
    return Field(value, path: path[key])
  }

  /// A mapping below.
  func mapping(_ key: String) throws(InputError) -> Field? {
    guard let field = self[key] else { return nil }
    guard field.node.isMapping else { throw field.mismatch("object") }
    return field
  }

  /// The items of a sequence below; none where it is missing.
  func items(_ key: String) throws(InputError) -> [Field] {
    try optionalItems(key) ?? []
  }

  /// The items of a sequence below, or `nil` where it is missing.
  func optionalItems(_ key: String) throws(InputError) -> [Field]? {
    guard let field = self[key] else { return nil }
    guard field.node.isSequence else { throw field.mismatch("array") }
    return field.node.items.enumerated().map { Field($1, path: field.path[$0]) }
  }

  func string(_ key: String) throws(InputError) -> String? {
    guard let field = self[key] else { return nil }
    return try field.string()
  }

  func string() throws(InputError) -> String {
    guard let string = node.string else { throw mismatch("string") }
    return string
  }

  func strings(_ key: String) throws(InputError) -> [String] {
    var strings: [String] = []
    for item in try items(key) { strings.append(try item.string()) }
    return strings
  }

  func int(_ key: String) throws(InputError) -> Int? {
    guard let field = self[key] else { return nil }
    guard let int = field.node.int else { throw field.mismatch("integer") }
    return int
  }

  func bool(_ key: String) throws(InputError) -> Bool? {
    guard let field = self[key] else { return nil }
    guard let bool = field.node.bool else { throw field.mismatch("boolean") }
    return bool
  }

  /// An error at this place, with its path in front.
  func error(_ message: String) -> InputError {
    InputError("\(path): \(message)", at: node)
  }

  func mismatch(_ expected: String) -> InputError {
    error("expected \(expected), found \(foundType)")
  }

  private var foundType: String {
    if node.isMapping { return "object" }
    if node.isSequence { return "array" }
    switch node.scalar {
    case .string: return "string"
    case .bool: return "boolean"
    case .int, .uint: return "integer"
    case .float: return "number"
    case .null, nil: return "null"
    }
  }
}
