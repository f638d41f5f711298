import YAMLSource

/// Rules that are switched off, for a whole run or by a comment at the place.
public struct DisabledRules: Sendable {
  private let codes: Set<String>

  /// Every rule counts, but for comments.
  public init() { codes = [] }

  /// - Parameter rules: the rules that are off everywhere.
  public init(_ rules: [LintRule]) { codes = Set(rules.map(\.code)) }

  /// What is left of findings.
  func filtered(_ findings: [Finding], stream: ManifestStream) -> [Finding] {
    let left = findings.filter { !codes.contains($0.rule.code) }
    var comments: [String: DisablingComments] = [:]
    return left.filter { finding in
      let file = finding.location.file
      if comments[file] == nil {
        comments[file] = stream.sources.first { $0.name == file }.map { DisablingComments($0) }
      }
      return !(comments[file]?.disable(finding) ?? false)
    }
  }
}
