extension DocumentedPage {
  /// The targets of the links outside fences that stay in the repository, without anchors.
  func linkedFiles() throws -> [String] {
    var targets: [String] = []
    var isInside = false
    for line in try lines() {
      if line.hasPrefix("```") { isInside.toggle() }
      if !isInside { targets += Self.targets(in: line) }
    }
    return targets
  }

  private static func targets(in line: Substring) -> [String] {
    line.split(separator: "](").dropFirst().compactMap { rest in
      let target = rest.prefix { $0 != ")" && $0 != "#" }
      return target.isEmpty || target.contains(":") ? nil : String(target)
    }
  }
}
