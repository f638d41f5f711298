import YAMLSource

/// The place in a template that is being written, kept cheaply and put into words for errors only.
struct TemplatePath {
  private enum Step {
    case field(StaticString)
    case key([UInt8])
    case index(Int)
  }

  private var steps: [Step] = []

  mutating func push(_ field: StaticString) { steps.append(.field(field)) }
  mutating func push(_ key: [UInt8]) { steps.append(.key(key)) }
  mutating func push(_ index: Int) { steps.append(.index(index)) }
  mutating func pop() { steps.removeLast() }

  func error(_ message: String, _ node: Node) -> InputError {
    InputError("\(fieldPath): \(message)", at: node)
  }

  func mismatch(_ expected: String, _ node: Node) -> InputError {
    error("expected \(expected), found \(node.typeName)", node)
  }

  private var fieldPath: FieldPath {
    var path = FieldPath([.key("spec"), .key("template")])
    for step in steps {
      switch step {
      case .field(let name): path = path[name.description]
      case .key(let name): path = path[String(decoding: name, as: UTF8.self)]
      case .index(let index): path = path[index]
      }
    }
    return path
  }
}
