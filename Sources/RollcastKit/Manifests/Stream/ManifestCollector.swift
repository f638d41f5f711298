import YAMLSource

/// Makes manifests of the objects in parsed documents.
struct ManifestCollector {
  private let defaultNamespace: String
  private(set) var manifests: [Manifest] = []
  /// For each of ``manifests`` the document that it stands in.
  private(set) var documents: [Int] = []

  init(defaultNamespace: String) { self.defaultNamespace = defaultNamespace }

  /// Adds the object that a document holds, or those of its List.
  mutating func collect(_ root: Node, document: Int) {
    ListItems.forEach(in: root) { node, itemType in
      guard let manifest = manifest(node, itemType) else { return }
      manifests.append(manifest)
      documents.append(document)
    }
  }

  private func manifest(_ node: Node, _ itemType: ListItems.ItemType?) -> Manifest? {
    guard let kind = node["kind"]?.string ?? itemType?.kind,
      let apiVersion = node["apiVersion"]?.string ?? itemType?.apiVersion,
      let metadata = node["metadata"], let name = metadata["name"]?.string, !name.isEmpty
    else { return nil }
    let namespace = metadata["namespace"]?.string ?? ""
    let identity = ObjectIdentity(
      group: Self.group(of: apiVersion), kind: kind,
      namespace: namespace.isEmpty ? defaultNamespace : namespace, name: name)
    return Manifest(root: node, apiVersion: apiVersion, identity: identity)
  }

  private static func group(of apiVersion: String) -> String {
    guard let slash = apiVersion.utf8.firstIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(apiVersion[..<slash])
  }
}
