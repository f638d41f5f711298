import YAMLSource

/// Findings as JSON.
enum LintJSON {
  static func text(of findings: [Finding]) -> [UInt8] {
    JSONWriter.text(of: ["findings": .sequence(findings.map(value))])
  }

  private static func value(_ finding: Finding) -> Value {
    [
      "rule": .string(finding.rule.id),
      "severity": .string(finding.severity.rawValue),
      "message": .string(finding.message),
      "path": .string(finding.path),
      "file": .string(finding.location.file),
      "line": .int(finding.location.line),
      "column": .int(finding.location.column),
      "object": [
        "kind": .string(finding.object.kind),
        "namespace": .string(finding.object.namespace),
        "name": .string(finding.object.name),
      ],
    ]
  }
}
