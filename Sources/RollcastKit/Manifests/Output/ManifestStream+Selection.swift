import YAMLSource

extension ManifestStream {
  /// Some objects of the stream as a stream of their own, in the order of the input.
  ///
  /// An object that is a document comes with all that stands in it, an item of a List as a document
  /// of its own.
  ///
  /// - Parameters:
  ///   - identities: the objects; what the stream lacks is left out.
  ///   - edited: the objects that may have changed.
  public func rendered(
    only identities: Set<ObjectIdentity>, _ edited: [ObjectIdentity: EditedNode]
  ) -> RenderedStream {
    var writer = StreamWriter()
    for (manifest, document) in selected(identities) {
      let node = edited[manifest.identity] ?? EditedNode(manifest.root)
      if let root = document.root, manifest.root == root.resolved {
        writer.append(
          document.source, document.range, edits: TextEdits.edits(for: [node], in: root))
      } else {
        writer.append(manifest.complete(node.value), like: manifest.root)
      }
    }
    return writer.stream.encoded(as: encoding)
  }

  /// Some objects of the stream as one `v1 List` in JSON, in the order of the input.
  public func renderedJSON(
    only identities: Set<ObjectIdentity>, _ edited: [ObjectIdentity: EditedNode]
  ) -> RenderedStream {
    let items = selected(identities).map { manifest, _ in
      manifest.complete((edited[manifest.identity] ?? EditedNode(manifest.root)).value)
    }
    let list: Value = ["apiVersion": "v1", "kind": "List", "items": .sequence(items)]
    return RenderedStream(JSONWriter.text(of: list))
  }

  private func selected(
    _ identities: Set<ObjectIdentity>
  ) -> [(manifest: Manifest, document: StreamDocument)] {
    identities.compactMap(place).sorted().map { place in
      (manifests[place], documents[documentOfManifest[place]])
    }
  }
}

extension Manifest {
  /// A value of this object that says itself what a typed List has said for it.
  fileprivate func complete(_ value: Value) -> Value {
    guard case .mapping(let entries) = value else { return value }
    let missing = [("apiVersion", apiVersion), ("kind", kind)]
      .filter { key, _ in !entries.contains { $0.key == key } }
    return .mapping(missing.map { .init($0, .string($1)) } + entries)
  }
}
