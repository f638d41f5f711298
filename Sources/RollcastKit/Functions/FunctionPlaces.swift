import YAMLSource

/// Finds what results are about.
struct FunctionPlaces {
  private let source: SourceText
  var config: Node?
  /// The items and a named `functionConfig`; most runs have nothing to say of them.
  private lazy var objects: [Manifest] =
    ((try? ManifestStream([source]))?.manifests ?? [])
    + [config.flatMap(Self.manifest)].compactMap { $0 }

  init(_ source: SourceText) { self.source = source }

  /// A result about the object, and the field of it, that begins at a place in the text. Where
  /// there is none, the message says where it is, unless it is about `functionConfig`, whose fields
  /// messages name.
  mutating func result(
    _ severity: FunctionResult.Severity, _ message: String, at location: SourceLocation?
  ) -> FunctionResult {
    guard let location else { return FunctionResult(severity, message) }
    for object in objects {
      guard let path = Self.path(to: location, from: object.root, FieldPath()) else { continue }
      let place = FunctionPlace(object, field: path.elements.isEmpty ? nil : path)
      return FunctionResult(severity, message, at: place)
    }
    let isConfig = config.flatMap { Self.path(to: location, from: $0, FieldPath()) } != nil
    return FunctionResult(severity, isConfig ? message : "\(location): \(message)")
  }

  /// A `functionConfig` without a name cannot be referred to.
  private static func manifest(_ config: Node) -> Manifest? {
    guard let apiVersion = config["apiVersion"]?.string, let kind = config["kind"]?.string,
      let name = config["metadata"]?["name"]?.string
    else { return nil }
    let identity = ObjectIdentity(
      group: String(apiVersion.prefix { $0 != "/" }), kind: kind, namespace: "", name: name)
    return Manifest(root: config, apiVersion: apiVersion, identity: identity)
  }

  /// The outermost node counts, since a collection begins where its first child does.
  private static func path(
    to location: SourceLocation, from node: Node, _ path: FieldPath
  ) -> FieldPath? {
    if node.location == location { return path }
    // What an alias stands for is written elsewhere.
    if node.kind == .alias { return nil }
    for entry in node.ownEntries {
      let below = path[entry.key.keyText]
      if entry.key.location == location { return below }
      if let found = self.path(to: location, from: entry.value, below) { return found }
    }
    for (place, item) in node.items.enumerated() {
      if let found = self.path(to: location, from: item, path[place]) { return found }
    }
    return nil
  }
}
