import YAMLSource

/// A field of the object that is checked, whether it is there or not, with the path that a refusal
/// of it names.
///
/// The path is a chain that is put into words only once something is refused.
struct Place {
  private indirect enum Trail {
    case start
    case field(StaticString, Trail)
    case key(String, Trail)
    case index(Int, Trail)
  }

  /// The value; `nil` where the field is missing or null.
  let node: Node?
  /// The value, or the nearest node around it that is there.
  let nearest: Node
  private let trail: Trail

  /// The object itself.
  init(_ root: Node) { self.init(node: root, nearest: root, trail: .start) }

  private init(node: Node?, nearest: Node, trail: Trail) {
    self.node = node
    self.nearest = node ?? nearest
    self.trail = trail
  }

  /// A field below, whether it is there or not.
  subscript(key: StaticString) -> Place { field(key, value(key)) }

  /// A field below; `nil` where it is missing or null.
  func child(_ key: StaticString) -> Place? { value(key).map { field(key, $0) } }

  /// A field below whose value was looked up before.
  func field(_ key: StaticString, _ value: Node?) -> Place {
    Place(node: value, nearest: nearest, trail: .field(key, trail))
  }

  /// The value of a field below; `nil` where it is missing or null.
  func value(_ key: StaticString) -> Node? {
    guard let value = node?[key], !value.isNull else { return nil }
    return value
  }

  func has(_ key: StaticString) -> Bool { value(key) != nil }

  /// The items of a list; none for anything else.
  var items: [Place] {
    guard let node, node.isSequence else { return [] }
    return node.items.enumerated().map {
      Place(node: $1.isNull ? nil : $1, nearest: $1, trail: .index($0, trail))
    }
  }

  /// The entries of a map from names to values.
  var entries: [(key: String, value: Place)] {
    guard let node, node.isMapping else { return [] }
    return node.entries.map { entry in
      let key = entry.key.keyText
      return (key, Place(node: entry.value, nearest: entry.value, trail: .key(key, trail)))
    }
  }

  /// The same node under another name: the controller leaves parts out of some paths.
  func written(as other: Place) -> Place {
    Place(node: node, nearest: nearest, trail: other.trail)
  }

  /// The path as Kubernetes writes it: `spec.strategy.steps[0].setWeight`, `limits[cpu]`.
  var path: String {
    var parts: [String] = []
    var rest = trail
    while true {
      switch rest {
      case .start: return parts.reversed().joined()
      case .field(let name, let outer):
        if case .start = outer { parts.append("\(name)") } else { parts.append(".\(name)") }
        rest = outer
      case .key(let name, let outer):
        parts.append("[\(name)]")
        rest = outer
      case .index(let index, let outer):
        parts.append("[\(index)]")
        rest = outer
      }
    }
  }
}
