import YAMLSource

/// Holds objects against the schemas of their kinds.
struct SchemaChecker {
  private let schemas: [ObjectSchema]

  /// - Parameter added: schemas that count before those that are built in.
  init(_ stream: ManifestStream, version: ControllerVersion, added: [ObjectSchema]) {
    var schemas = added
    for manifest in stream.manifests
    where !schemas.contains(where: { $0.isOf(manifest.identity) }) {
      let schema = SchemaTexts.schema(
        group: manifest.identity.group, kind: manifest.kind, version: version)
      if let schema { schemas.append(schema) }
    }
    self.schemas = schemas
  }

  func findings(of manifest: Manifest) -> [Finding] {
    guard let schema = schemas.first(where: { $0.isOf(manifest.identity) }) else { return [] }
    var walk = SchemaWalk(manifest)
    walk.checkObject(schema.root)
    return walk.findings
  }
}

extension ObjectSchema {
  fileprivate func isOf(_ identity: ObjectIdentity) -> Bool {
    kind == identity.kind && group == identity.group
  }
}
