extension DocumentedPage {
  /// The targets of the links outside fences that stay in the repository, without anchors.
  func linkedFiles() throws -> [String] {
    try linesOutsideFences().flatMap(Self.targets)
  }

  /// What is text, neither code nor output.
  func linesOutsideFences() throws -> [Substring] {
    var isInside = false
    return try lines().filter { line in
      if line.hasPrefix("```") { isInside.toggle() }
      return !isInside
    }
  }

  private static func targets(in line: Substring) -> [String] {
    line.split(separator: "](").dropFirst().compactMap { rest in
      let target = rest.prefix { $0 != ")" && $0 != "#" }
      return target.isEmpty || target.contains(":") ? nil : String(target)
    }
  }
}
