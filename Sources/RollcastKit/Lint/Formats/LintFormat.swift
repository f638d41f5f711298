/// The forms that findings are printed in.
public enum LintFormat: String, CaseIterable, Sendable {
  /// For people, for programs, for code scanning, for GitHub's workflow annotations.
  case text, json, sarif, github

  /// Findings in this form.
  public func text(
    of findings: [Finding], in stream: ManifestStream, style: TextStyle
  ) -> [UInt8] {
    switch self {
    case .text: LintText.text(of: findings, in: stream, style: style)
    case .json: LintJSON.text(of: findings)
    case .sarif: LintSARIF.text(of: findings)
    case .github: GitHubAnnotations.text(of: findings)
    }
  }
}
