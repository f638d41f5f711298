import YAMLSource

/// Finds the objects in parsed documents and unwraps Lists.
struct ManifestCollector {
  private let defaultNamespace: String
  private(set) var manifests: [Manifest] = []
  /// For each of ``manifests`` the document that it stands in.
  private(set) var documents: [Int] = []

  init(defaultNamespace: String) { self.defaultNamespace = defaultNamespace }

  /// Adds the object that a document holds, or those of its List.
  mutating func collect(_ root: Node, document: Int) {
    collect(root, document: document, listType: nil)
  }

  /// An item of a typed List may leave out what its List says (apimachinery,
  /// unstructured/unstructured.go, decodeToList).
  private mutating func collect(
    _ node: Node, document: Int, listType: (apiVersion: String, kind: String)?
  ) {
    guard let kind = node["kind"]?.string ?? listType?.kind,
      let apiVersion = node["apiVersion"]?.string ?? listType?.apiVersion
    else { return }
    if kind.hasSuffix("List"), let items = node["items"], items.isSequence {
      let itemKind = String(kind.dropLast(4))
      for item in items.items {
        collect(
          item, document: document,
          listType: itemKind.isEmpty ? nil : (apiVersion, itemKind))
      }
    } else if let metadata = node["metadata"], let name = metadata["name"]?.string, !name.isEmpty {
      let namespace = metadata["namespace"]?.string ?? ""
      let identity = ObjectIdentity(
        group: Self.group(of: apiVersion), kind: kind,
        namespace: namespace.isEmpty ? defaultNamespace : namespace, name: name)
      manifests.append(Manifest(root: node.resolved, apiVersion: apiVersion, identity: identity))
      documents.append(document)
    }
  }

  private static func group(of apiVersion: String) -> String {
    guard let slash = apiVersion.utf8.firstIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(apiVersion[..<slash])
  }
}
