import YAMLSource

/// Writes the fields that differ as JSON, for programs.
package enum DiffJSON {
  /// `{"from", "to", "changes": [{"kind", "namespace", "name", "path", "from", "to", "reason"}]}`;
  /// the changes as in a plan, `from` null for the manifests as they are.
  package static func text(
    of objects: [ObjectDiff], from: StateName?, to: StateName
  ) -> [UInt8] {
    JSONWriter.text(of: [
      "from": from.map { .string($0.description) } ?? .scalar(.null),
      "to": .string(to.description),
      "changes": .sequence(objects.flatMap(\.changes).map(\.json)),
    ])
  }
}
