import Testing
import YAMLSource

/// The small part of jq that path expressions of ignore rules are written in, read from their text.
struct JQPath {
  indirect enum Step {
    case key(String)
    case each
    case index(Int)
    case select(Condition)
    case first([Step])
  }

  indirect enum Condition {
    case equals([String], Value)
    /// `(.name // "") == ""`
    case nameIsEmpty
    case anyMatch(Condition)
    case both([Condition])
  }

  let text: String
  private let steps: [Step]

  init(_ text: String) throws {
    self.text = text
    var parser = JQParser(text)
    steps = try parser.steps()
    try parser.end()
  }

  /// The paths that are there, in order.
  func paths(in value: Value) -> [FieldPath] {
    Self.apply(steps, to: [(FieldPath(), value)]).map(\.0)
  }

  private static func apply(
    _ steps: [Step], to start: [(FieldPath, Value)]
  ) -> [(FieldPath, Value)] {
    var found = start
    for step in steps {
      found = found.flatMap { path, value -> [(FieldPath, Value)] in
        switch step {
        case .key(let key): value.field(key).map { [(path[key], $0)] } ?? []
        case .each: value.list.enumerated().map { (path[$0], $1) }
        case .index(let index): index < value.list.count ? [(path[index], value.list[index])] : []
        case .select(let condition): condition.holds(value) ? [(path, value)] : []
        case .first(let steps): Array(apply(steps, to: [(path, value)]).prefix(1))
        }
      }
    }
    return found
  }
}

extension JQPath.Condition {
  fileprivate func holds(_ value: Value) -> Bool {
    switch self {
    case .equals(let path, let wanted):
      var found: Value? = value
      for key in path { found = found?.field(key) }
      return (found ?? .scalar(.null)) == wanted
    case .nameIsEmpty: return [nil, .scalar(.null), ""].contains(value.field("name"))
    case .anyMatch(let condition):
      return value.field("match")?.list.contains(where: condition.holds) ?? false
    case .both(let conditions): return conditions.allSatisfy { $0.holds(value) }
    }
  }
}

/// Reads path expressions.
private struct JQParser {
  struct Unreadable: Error { let rest: String }

  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  func end() throws { if !rest.isEmpty { throw failure } }

  mutating func steps() throws -> [JQPath.Step] {
    var steps = try stage()
    while take(" | ") { steps += try stage() }
    return steps
  }

  private mutating func stage() throws -> [JQPath.Step] {
    if take("first(") {
      let steps = try steps()
      try expect(")")
      return [.first(steps)]
    }
    if take("select(") {
      let condition = try condition()
      try expect(")")
      return [.select(condition)]
    }
    var steps: [JQPath.Step] = []
    while true {
      if take("[]?") {
        steps.append(.each)
      } else if take(".[") || take("[") {
        steps.append(rest.first == "\"" ? .key(try string()) : .index(try number()))
        try expect("]")
      } else if take(".") {
        steps.append(.key(try name()))
      } else if steps.isEmpty {
        throw failure
      } else {
        return steps
      }
    }
  }

  private mutating func condition() throws -> JQPath.Condition {
    var conditions = [try comparison()]
    while take(" and ") { conditions.append(try comparison()) }
    return .both(conditions)
  }

  private mutating func comparison() throws -> JQPath.Condition {
    if take("(.name // \"\") == \"\"") { return .nameIsEmpty }
    if take("any(.match[]?; ") {
      let condition = try condition()
      try expect(")")
      return .anyMatch(condition)
    }
    var path: [String] = []
    while take(".") { path.append(try name()) }
    try expect(" == ")
    return .equals(path, try value())
  }

  private mutating func value() throws -> Value {
    if take("null") { return .scalar(.null) }
    if rest.first == "\"" { return .string(try string()) }
    guard take("[") else { return .int(try number()) }
    var items = [try value()]
    while take(", ") { items.append(try value()) }
    try expect("]")
    return .sequence(items)
  }

  private mutating func name() throws -> String {
    let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    guard !name.isEmpty else { throw failure }
    rest = rest.dropFirst(name.count)
    return String(name)
  }

  private mutating func number() throws -> Int {
    let digits = rest.prefix { $0.isNumber }
    guard let number = Int(digits) else { throw failure }
    rest = rest.dropFirst(digits.count)
    return number
  }

  private mutating func string() throws -> String {
    let source = try SourceText(name: "jq", copying: rest.dropFirst().prefix { $0 != "\"" }.utf8)
    try expect("\"")
    rest = rest.dropFirst(source.bytes.count)
    try expect("\"")
    return String(decoding: source.bytes, as: UTF8.self)
  }

  private mutating func take(_ text: String) -> Bool {
    guard rest.hasPrefix(text) else { return false }
    rest = rest.dropFirst(text.count)
    return true
  }

  private mutating func expect(_ text: String) throws { if !take(text) { throw failure } }

  private var failure: Unreadable { Unreadable(rest: String(rest)) }
}
