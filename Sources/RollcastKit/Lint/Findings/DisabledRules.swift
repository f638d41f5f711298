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
    var lines: [String: SourceLines] = [:]
    return left.filter { finding in
      let file = finding.location.file
      if lines[file] == nil {
        lines[file] = stream.sources.first { $0.name == file }.map { SourceLines($0) }
      }
      return !(lines[file]?.disables(finding) ?? false)
    }
  }
}

extension SourceLines {
  private static let mark = "# rollcast:disable="

  /// Whether a comment behind the finding's line, or alone on the lines right above it, names the
  /// rule.
  fileprivate func disables(_ finding: Finding) -> Bool {
    guard mayDisable else { return false }
    var line = finding.location.line
    if names(finding.rule, on: line) { return true }
    while line > 1 {
      line -= 1
      guard text(of: line).drop(while: { $0 == " " || $0 == "-" }).first == "#" else {
        return false
      }
      if names(finding.rule, on: line) { return true }
    }
    return false
  }

  private func names(_ rule: LintRule, on line: Int) -> Bool {
    let text = text(of: line)
    guard let start = text.firstRange(ofText: Self.mark)?.upperBound else { return false }
    let list = text[start...].prefix { $0 != " " && $0 != "\t" && $0 != "#" }
    return list.split(separator: ",").contains { rule.isCalled($0) }
  }
}

extension String {
  /// Where a text stands first.
  func firstRange(ofText text: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
