import YAMLSource

extension IgnoredObject {
  /// JSON pointers for what the controller changes of the fields that the manifest has.
  ///
  /// A pointer tells items of a list apart by their places only, so a list whose items come and go
  /// is taken whole. One to a field that the manifest lacks would fail, so the closest one around
  /// it is taken; outside of lists none is needed, since server-side apply leaves a field to the
  /// one who set it. A Service's selector has one owner as a whole (Kubernetes 1.34,
  /// core/v1/types.go, ServiceSpec).
  var pointers: [String] {
    guard let value else { return patterns.map { "/" + $0.keys.joined(separator: "/") } }
    let looseLists = patterns.filter(\.selectsItems).map { $0.dropLast() }
    var pointers: [String] = []
    for pattern in patterns {
      let whole = looseLists.first { pattern.begins(with: $0) } ?? pattern
      for path in existingPaths(whole, in: value) {
        let pointer = path.pointer
        if !pointers.contains(pointer) { pointers.append(pointer) }
      }
    }
    return pointers
  }

  private func existingPaths(_ pattern: FieldPattern, in value: Value) -> [FieldPath] {
    let paths = pattern.paths(in: value)
    if !paths.isEmpty || pattern.elements.isEmpty { return paths }
    let isOwned = pattern.isInsideList || (identity.kind == "Service" && pattern.isSelector)
    return isOwned ? existingPaths(pattern.dropLast(), in: value) : []
  }
}

extension FieldPattern {
  fileprivate var keys: [String] {
    elements.compactMap { if case .key(let key) = $0 { key } else { nil } }
  }

  fileprivate var isSelector: Bool { elements.prefix(2) == [.key("spec"), .key("selector")] }

  fileprivate func dropLast() -> FieldPattern { FieldPattern(elements: elements.dropLast()) }

  fileprivate func begins(with other: FieldPattern) -> Bool {
    elements.starts(with: other.elements)
  }
}

extension FieldPath {
  /// The path as RFC 6901 has it.
  fileprivate var pointer: String {
    elements.map { element in
      switch element {
      case .index(let index): "/\(index)"
      case .key(let key): "/" + Self.escaped(key)
      }
    }.joined()
  }

  private static func escaped(_ key: String) -> String {
    key.map { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) }.joined()
  }
}
