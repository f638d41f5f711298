import YAMLSource

/// Reading fields as the API server does: a value of another type than the field's is refused, then
/// taken for missing.
extension RolloutValidator {
  /// A string; empty where it is missing, as it is to the controller.
  mutating func string(_ place: Place, _ key: StaticString) -> String {
    optionalString(place, key) ?? ""
  }

  mutating func optionalString(_ place: Place, _ key: StaticString) -> String? {
    guard let value = place.value(key) else { return nil }
    if let string = value.string { return string }
    wrongType(place[key], "string")
    return nil
  }

  /// The string that an item or an entry is.
  mutating func string(_ place: Place) -> String {
    guard let value = place.node else { return "" }
    if let string = value.string { return string }
    wrongType(place, "string")
    return ""
  }

  mutating func int(_ place: Place, _ key: StaticString) -> Int? {
    guard let value = place.value(key) else { return nil }
    if let int = value.int { return int }
    wrongType(place[key], "integer")
    return nil
  }

  mutating func bool(_ place: Place, _ key: StaticString) -> Bool? {
    guard let value = place.value(key) else { return nil }
    if let bool = value.bool { return bool }
    wrongType(place[key], "boolean")
    return nil
  }

  mutating func intOrString(_ place: Place, _ key: StaticString) -> IntOrString? {
    guard let value = place.value(key) else { return nil }
    if let int = value.int { return .int(int) }
    if let string = value.string { return .string(string) }
    wrongType(place[key], "integer or string")
    return nil
  }

  /// A mapping below; `nil` where it is missing.
  mutating func mapping(_ place: Place, _ key: StaticString) -> Place? {
    guard let value = place.value(key) else { return nil }
    if value.isMapping { return place.field(key, value) }
    wrongType(place[key], "object")
    return nil
  }

  /// The items of a list below; `nil` where it is missing.
  mutating func list(_ place: Place, _ key: StaticString) -> [Place]? {
    guard let value = place.value(key) else { return nil }
    if value.isSequence { return place.field(key, value).items }
    wrongType(place[key], "array")
    return nil
  }

  mutating func strings(_ place: Place, _ key: StaticString) -> [String]? {
    guard let items = list(place, key) else { return nil }
    return items.map { string($0) }
  }

  /// A map from names to strings, such as labels.
  mutating func stringMap(_ place: Place, _ key: StaticString) -> [(key: String, value: String)]? {
    guard let map = mapping(place, key) else { return nil }
    return map.entries.map { ($0.key, string($0.value)) }
  }

  private mutating func wrongType(_ place: Place, _ type: String) {
    // The API server always names the whole path.
    let path = FieldPath(of: place.nearest, in: root)?.description
    let value = GoValue(place.nearest).text(version)
    refuse(
      place, "Invalid value: \(value): must be of type \(type)", path: path, by: .apiServer)
  }
}

extension FieldPath {
  /// Where a node stands inside another one.
  init?(of node: Node, in root: Node) {
    guard let elements = Self.elements(to: node, in: root) else { return nil }
    self.init(elements.reversed())
  }

  /// The way to a node, its last part first.
  private static func elements(to node: Node, in root: Node) -> [Element]? {
    if node == root || node == root.resolved { return [] }
    for entry in root.entries {
      if let elements = elements(to: node, in: entry.value) {
        return elements + [.key(entry.key.keyText)]
      }
    }
    for (index, item) in root.items.enumerated() {
      if let elements = elements(to: node, in: item) { return elements + [.index(index)] }
    }
    return nil
  }
}
