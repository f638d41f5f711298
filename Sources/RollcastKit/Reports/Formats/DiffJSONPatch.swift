import YAMLSource

/// Writes what differs as a JSON Patch for each object.
package enum DiffJSONPatch {
  /// `{"patches": [{"target": {"group", "version", "kind", "namespace", "name"}, "patch": [...]}]}`.
  ///
  /// - Parameter isExplained: whether each operation has the member `reason`, which what applies a
  ///   patch passes over (RFC 6902, section 4).
  package static func text(of objects: [ObjectDiff], isExplained: Bool = false) -> [UInt8] {
    let patches = objects.map { object -> Value in
      [
        "target": .mapping(
          object.target + [
            .init("namespace", .string(object.identity.namespace)),
            .init("name", .string(object.identity.name)),
          ]),
        "patch": .sequence(
          object.operations.map { operation in
            .mapping(operation.members + (isExplained ? [reason(for: operation, of: object)] : []))
          }),
      ]
    }
    return JSONWriter.text(of: ["patches": .sequence(patches)])
  }

  private static func reason(
    for operation: PatchOperation, of object: ObjectDiff
  ) -> Value.Entry {
    .init("reason", .string(object.reason(for: operation)))
  }
}

extension ObjectDiff {
  /// Group, version and kind.
  var target: [Value.Entry] {
    [
      .init("group", .string(identity.group)), .init("version", .string(version)),
      .init("kind", .string(identity.kind)),
    ]
  }

  private var version: String {
    apiVersion.split(separator: "/").last.map(String.init) ?? apiVersion
  }
}

extension PatchOperation {
  /// The operation as a JSON object.
  var members: [Value.Entry] {
    [.init("op", .string(kind.rawValue)), .init("path", .string(path.jsonPointer))]
      + (value.map { [.init("value", $0)] } ?? [])
  }
}
