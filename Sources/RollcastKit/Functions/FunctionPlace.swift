import YAMLSource

/// An item of a ResourceList, or a field of it.
package struct FunctionPlace: Hashable, Sendable {
  /// The file that an item has come from, with its place among the documents there.
  package struct File: Hashable, Sendable {
    package let path: String
    package let index: Int
  }

  let apiVersion: String
  let identity: ObjectIdentity
  /// The namespace that the item names, if any.
  let namespace: String?
  /// The field; `nil` where the whole item is meant.
  package let field: FieldPath?
  package let file: File?

  private static let annotationPrefixes = [
    "internal.config.kubernetes.io/", "config.kubernetes.io/",
  ]

  /// - Parameters:
  ///   - manifest: the item.
  ///   - field: the field; `nil` for the whole item.
  init(_ manifest: Manifest, field: FieldPath?) {
    apiVersion = manifest.apiVersion
    identity = manifest.identity
    namespace = manifest.root["metadata"]?["namespace"]?.string
    self.field = field
    let annotations = manifest.root["metadata"]?["annotations"]
    let annotation = { (name: String) in
      Self.annotationPrefixes.lazy.compactMap { annotations?[$0 + name]?.text }.first
    }
    file = annotation("path").map { path in
      File(path: path, index: annotation("index").flatMap { Int($0) } ?? 0)
    }
  }

  /// `resourceRef`, `field` and `file` of a result.
  var entries: [Value.Entry] {
    var reference: [Value.Entry] = [
      .init("apiVersion", .string(apiVersion)), .init("kind", .string(identity.kind)),
    ]
    if let namespace { reference.append(.init("namespace", .string(namespace))) }
    reference.append(.init("name", .string(identity.name)))
    var entries: [Value.Entry] = [.init("resourceRef", .mapping(reference))]
    if let field { entries.append(.init("field", ["path": .string(field.description)])) }
    if let file {
      entries.append(.init("file", ["path": .string(file.path), "index": .int(file.index)]))
    }
    return entries
  }
}
