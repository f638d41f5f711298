import YAMLSource

/// A place in an object together with its path, for reading it with errors that name both.
///
/// The path is a chain that is put together only where somebody asks for it.
struct Field: Sendable {
  private indirect enum Trail: Sendable {
    case start(FieldPath)
    case key(String, Trail)
    case index(Int, Trail)
  }

  let node: Node
  private let trail: Trail

  init(_ node: Node, path: FieldPath = FieldPath()) {
    self.init(node, .start(path))
  }

  private init(_ node: Node, _ trail: Trail) {
    self.node = node
    self.trail = trail
  }

  var path: FieldPath {
    var elements: [FieldPath.Element] = []
    var rest = trail
    while true {
      switch rest {
      case .start(let path): return FieldPath(path.elements + elements.reversed())
      case .key(let key, let outer):
        elements.append(.key(key))
        rest = outer
      case .index(let index, let outer):
        elements.append(.index(index))
        rest = outer
      }
    }
  }

  /// The field below, or `nil` where it is missing or null.
  subscript(key: String) -> Field? {
    guard let value = node[key], !value.isNull else { return nil }
    return Field(value, .key(key, trail))
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
    return field.node.items.enumerated().map { Field($1, .index($0, field.trail)) }
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
    guard let int = try field.int() else { throw field.mismatch("integer") }
    return int
  }

  /// An integer, or `nil` where this is anything else; the API server refuses one of more than 32
  /// bits in every field that is read so.
  func int() throws(InputError) -> Int? {
    if case .uint(let int)? = node.scalar { throw error("\(int) does not fit into 32 bits") }
    guard let int = node.int else { return nil }
    guard Int32(exactly: int) != nil else { throw error("\(int) does not fit into 32 bits") }
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
