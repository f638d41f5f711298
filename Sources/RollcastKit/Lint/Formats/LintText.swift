import YAMLSource

/// Findings for people: the place, what is wrong, and the line with a caret.
struct LintText {
  private let style: TextStyle
  private var lines: [String: SourceLines] = [:]
  private var text = ""

  static func text(
    of findings: [Finding], in stream: ManifestStream, style: TextStyle
  ) -> [UInt8] {
    var writer = LintText(style: style)
    let files = Set(findings.map(\.location.file))
    for source in stream.sources where files.contains(source.name) {
      writer.lines[source.name] = SourceLines(source)
    }
    for finding in findings { writer.write(finding) }
    return Array(writer.text.utf8)
  }

  private init(style: TextStyle) { self.style = style }

  private mutating func write(_ finding: Finding) {
    let isError = finding.severity == .error
    text += style.colored("\(finding.location): ", .bold)
    text += style.colored("\(finding.severity.rawValue):", isError ? .red : .yellow)
    text += " \(Self.oneLine(finding.text)) [\(finding.rule.id)]\n"
    let place = finding.location
    guard let line = lines[place.file]?.excerpt(of: place.line, around: place.column) else {
      return
    }
    text += "  \(Self.oneLine(line.before + line.behind))\n  \(Self.indent(line.before))"
    text += style.colored("^", .green) + "\n"
  }

  /// Blanks under a text; tabs stay, so that the caret stands under its place.
  private static func indent(_ text: String) -> String {
    var indent = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { indent.append(scalar == "\t" ? "\t" : " ") }
    return String(indent)
  }

  /// Control characters could tell the terminal what to do.
  private static func oneLine(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl =
        (scalar.value < 0x20 && scalar != "\t") || (0x7F...0x9F).contains(scalar.value)
      kept.append(isControl ? " " : scalar)
    }
    return String(kept)
  }
}
