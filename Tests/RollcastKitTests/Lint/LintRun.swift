import RollcastKit
import YAMLSource

/// What lint finds in a text or a fixture.
enum LintRun {
  static func findings(
    _ path: String, version: ControllerVersion = .standard
  ) throws -> [Finding] {
    Lint(try ManifestStream([Fixtures.source(path)]), version: version).findings()
  }

  static func findings(
    text: String, namespace: String = "default", allowing missing: [String] = [],
    schemas: [ObjectSchema] = []
  ) throws -> [Finding] {
    let source = try SourceText(name: "in.yaml", copying: text.utf8)
    return Lint(
      try ManifestStream([source], namespace: namespace), version: .standard,
      allowedMissing: AllowedMissing(missing), schemas: schemas
    ).findings()
  }
}
