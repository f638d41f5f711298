import YAMLSource

/// The object that a KRM function reads and writes.
///
/// Source: kustomize, cmd/config/docs/api-conventions/functions-spec.md, ResourceList.
struct ResourceList: Sendable {
  private static let group = "config.kubernetes.io"
  private static let empty = "apiVersion: \(group)/v1\nkind: ResourceList\nitems: []\n"

  let root: Node

  /// - Throws: ``InputError`` where the text is anything else than one ResourceList.
  init(_ source: SourceText) throws(InputError) {
    let documents: [Document]
    do throws(YAMLError) {
      documents = try Document.all(in: source)
    } catch {
      throw InputError(error)
    }
    let roots = documents.compactMap(\.root)
    guard roots.count == 1, let root = roots.first else {
      throw InputError(
        roots.isEmpty
          ? "the input is empty: expected a ResourceList"
          : "the input has \(roots.count) documents: expected one ResourceList")
    }
    let apiVersion = root["apiVersion"]?.string ?? ""
    guard root["kind"]?.string == "ResourceList", apiVersion.hasPrefix(Self.group + "/") else {
      throw InputError("expected a ResourceList of \(Self.group)/v1", at: root)
    }
    if let items = root["items"], !items.isSequence, !items.isNull {
      throw InputError("items: expected array", at: items)
    }
    self.root = root
  }

  var functionConfig: Node? {
    root["functionConfig"].flatMap { $0.isNull ? nil : $0 }
  }

  /// A ResourceList's text with results behind those that it has.
  ///
  /// - Parameter text: the list, edited or not; `nil` for an empty one.
  static func text(_ text: [UInt8]?, adding results: [FunctionResult]) -> [UInt8] {
    if results.isEmpty, let text { return text }
    guard
      let source = try? SourceText(name: "<output>", copying: text ?? Array(empty.utf8)),
      let root = try? Document.all(in: source).lazy.compactMap(\.root).first
    else { return text ?? [] }
    var node = EditedNode(root)
    if node["items"]?.isSequence != true { node["items"] = EditedNode([]) }
    var list = node["results"] ?? EditedNode([])
    list.setItems(list.items + results.map { EditedNode($0.value) })
    node["results"] = list
    let edits = TextEdits.edits(for: [node], in: root)
    let bytes = TextEdit.apply(edits, to: source.bytes, in: 0..<source.bytes.count)
    return source.encoding.encode(bytes)
  }
}
