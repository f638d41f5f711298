import YAMLSource

/// What the API server knows of the fields of a kind.
public struct ObjectSchema: Sendable {
  let group: String
  let kind: String
  /// The OpenAPI schema of the object.
  let root: Node

  init?(group: String, kind: String, text: StaticString) {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard let source = try? SourceText(name: kind, copying: bytes),
      let document = try? Document.all(in: source).first, let root = document.root?["schema"]
    else { return nil }
    self.group = group
    self.kind = kind
    self.root = root
  }

  private init(group: String, kind: String, root: Node) {
    self.group = group
    self.kind = kind
    self.root = root
  }

  /// The schemas of the CustomResourceDefinitions in a text, of the version that is stored.
  ///
  /// - Throws: ``InputError`` where the text cannot be read.
  public static func all(in source: SourceText) throws(InputError) -> [ObjectSchema] {
    let documents: [Document]
    do throws(YAMLError) {
      documents = try Document.all(in: source)
    } catch {
      throw InputError(error)
    }
    var schemas: [ObjectSchema] = []
    for document in documents {
      guard let root = document.root else { continue }
      ListItems.forEach(in: root) { node, _ in
        if let schema = ObjectSchema(definition: node) { schemas.append(schema) }
      }
    }
    return schemas
  }

  private init?(definition: Node) {
    guard definition["kind"]?.string == "CustomResourceDefinition",
      let spec = definition["spec"], let group = spec["group"]?.string,
      let kind = spec["names"]?["kind"]?.string, let versions = spec["versions"]?.items
    else { return nil }
    let version = versions.first { $0["storage"]?.bool ?? false } ?? versions.first
    guard let root = version?["schema"]?["openAPIV3Schema"] else { return nil }
    self.init(group: group, kind: kind, root: root)
  }
}
