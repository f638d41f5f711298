import ArgumentParser

/// The value of `--allow-missing`.
enum MissingObject {
  /// Reads `all`, `KIND` or `KIND/NAME`.
  ///
  /// - Parameter kinds: those that can be missing.
  static func read(_ text: String, kinds: [String]) throws -> String {
    if text == "all" { return text }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isKnown = kinds.contains { $0.lowercased() == parts[0].lowercased() }
    guard isKnown, parts.count <= 2, !parts.contains(where: \.isEmpty) else {
      throw ValidationError(
        "expected all, KIND or KIND/NAME, the kind one of \(kinds.joined(separator: ", "))")
    }
    return text
  }
}
