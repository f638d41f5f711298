/// Which objects that a Rollout names may be missing in the input, since they are kept elsewhere.
public struct AllowedMissing: Sendable {
  private var rules: [(kind: String, name: String?)] = []
  private var allowsAll = false

  /// Nothing may be missing.
  public init() {}

  /// Reads `all`, `KIND` or `KIND/NAME`.
  public init(_ rules: [String]) {
    for rule in rules {
      if rule == "all" {
        allowsAll = true
        continue
      }
      let parts = rule.split(separator: "/", maxSplits: 1)
      guard let kind = parts.first else { continue }
      self.rules.append((kind.lowercased(), parts.count > 1 ? String(parts[1]) : nil))
    }
  }

  func allows(kind: String, name: String) -> Bool {
    allowsAll
      || rules.contains { $0.kind == kind.lowercased() && ($0.name == nil || $0.name == name) }
  }
}
