import YAMLSource

/// Findings as SARIF 2.1.0, for code scanning.
///
/// Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
enum LintSARIF {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  static func text(of findings: [Finding]) -> [UInt8] {
    JSONWriter.text(of: [
      "$schema": .string(schema),
      "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": ["name": "rollcast", "rules": .sequence(LintRule.all.map(rule))]
          ],
          "columnKind": "unicodeCodePoints",
          "results": .sequence(findings.map(result)),
        ]
      ],
    ])
  }

  private static func rule(_ rule: LintRule) -> Value {
    [
      "id": .string(rule.id),
      "shortDescription": ["text": .string(rule.what)],
      "fullDescription": ["text": .string(rule.why)],
      "help": ["text": .string(rule.page)],
      "defaultConfiguration": ["level": .string(rule.severity.rawValue)],
    ]
  }

  private static func result(_ finding: Finding) -> Value {
    [
      "ruleId": .string(finding.rule.id),
      "ruleIndex": .int(LintRule.all.firstIndex { $0.code == finding.rule.code } ?? -1),
      "level": .string(finding.severity.rawValue),
      "message": ["text": .string(finding.text)],
      "locations": [
        [
          "physicalLocation": [
            "artifactLocation": ["uri": .string(uri(finding.location.file))],
            "region": [
              "startLine": .int(finding.location.line),
              "startColumn": .int(finding.location.column),
            ],
          ],
          "logicalLocations": [
            ["fullyQualifiedName": .string(finding.object.description), "kind": "object"]
          ],
        ]
      ],
    ]
  }

  /// A path as a URI reference: RFC 3986, section 2.3, and slashes stay.
  private static func uri(_ path: String) -> String {
    var uri = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        uri += "%" + (hex.utf8.count == 1 ? "0" : "") + hex
      }
    }
    return uri
  }
}
