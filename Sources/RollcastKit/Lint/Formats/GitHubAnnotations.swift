/// Findings as workflow commands, which GitHub Actions shows at their lines.
///
/// Source: GitHub Docs, Workflow commands for GitHub Actions.
enum GitHubAnnotations {
  static func text(of findings: [Finding]) -> [UInt8] {
    Array(findings.map(line).joined().utf8)
  }

  private static func line(_ finding: Finding) -> String {
    let place = finding.location
    return "::\(finding.severity.rawValue) file=\(escaped(place.file, isProperty: true)),"
      + "line=\(place.line),col=\(place.column),title=\(finding.rule.id)"
      + "::\(escaped(finding.text, isProperty: false))\n"
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where isProperty: escaped += "%3A"
      case "," where isProperty: escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
