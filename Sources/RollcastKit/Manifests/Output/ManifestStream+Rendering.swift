import YAMLSource

extension ManifestStream {
  /// The stream with some objects changed and every other byte as it was.
  ///
  /// One input that no edit concerns comes out byte for byte. Several are put behind one another,
  /// with a marker where one is needed. With `changedOnly` a document comes out whole where any
  /// object in it is changed, a List with all its items.
  ///
  /// - Parameters:
  ///   - edited: the objects that may have changed.
  ///   - added: new objects, put at the end.
  ///   - changedOnly: whether documents without a change are left out.
  ///   - changed: objects that count as changed although nothing is edited now.
  public func rendered(
    _ edited: [ObjectIdentity: EditedNode], adding added: [Value] = [], changedOnly: Bool = false,
    changed: Set<ObjectIdentity> = []
  ) -> RenderedStream {
    let edits = editsByDocument(edited)
    var writer = StreamWriter()
    if changedOnly {
      let changed = Set(changed.compactMap { place(of: $0).map { documentOfManifest[$0] } })
      for (place, document) in documents.enumerated()
      where !edits[place].isEmpty || changed.contains(place) {
        writer.append(document.source, document.range, edits: edits[place])
      }
    } else {
      appendSources(edits, to: &writer)
    }
    if let root = rollouts.first?.root {
      for value in added { writer.append(value, like: root) }
    }
    return writer.stream.encoded(as: encoding)
  }

  private func appendSources(_ edits: [[TextEdit]], to writer: inout StreamWriter) {
    for (source, edits) in zip(sources, editsBySource(edits)) {
      writer.append(source, 0..<source.bytes.count, edits: edits)
    }
  }

  /// The inputs whose text is not that of their files, by their places in ``sources``.
  ///
  /// - Parameter edited: the objects that may have changed.
  /// - Returns: them with the text that they have now, each in its own encoding.
  func renderedSources(
    _ edited: [ObjectIdentity: EditedNode]
  ) -> [(place: Int, text: RenderedStream)] {
    rewrittenSources(edited).map { place, edits in
      var writer = StreamWriter()
      writer.append(sources[place], 0..<sources[place].bytes.count, edits: edits)
      return (place, writer.stream.encoded(as: sources[place].encoding))
    }
  }

  /// The inputs whose text is not that of their files, with the edits that are still to be made.
  func rewrittenSources(
    _ edited: [ObjectIdentity: EditedNode]
  ) -> [(place: Int, edits: [TextEdit])] {
    let edits = editsBySource(editsByDocument(edited))
    return sources.indices.filter { origins[$0] != nil || !edits[$0].isEmpty }
      .map { ($0, edits[$0]) }
  }

  private func editsBySource(_ edits: [[TextEdit]]) -> [[TextEdit]] {
    var place = 0
    return sources.map { source in
      let first = place
      while place < documents.count, documents[place].source === source { place += 1 }
      return edits[first..<place].flatMap { $0 }
    }
  }

  /// Several objects of one List are edited in one go.
  private func editsByDocument(_ edited: [ObjectIdentity: EditedNode]) -> [[TextEdit]] {
    var nodes: [Int: [(place: Int, node: EditedNode)]] = [:]
    for (identity, node) in edited where !node.isUntouched {
      guard let place = place(of: identity) else { continue }
      nodes[documentOfManifest[place], default: []].append((place, node))
    }
    var edits = [[TextEdit]](repeating: [], count: documents.count)
    let changed = nodes.compactMap { document, nodes in
      documents[document].root.map { root in
        (document: document, root: root, nodes: nodes.sorted { $0.place < $1.place }.map(\.node))
      }
    }
    let texts = concurrentMap(changed) { TextEdits.edits(for: $0.nodes, in: $0.root) }
    for (change, text) in zip(changed, texts) { edits[change.document] = text }
    return edits
  }

  /// The encoding that all inputs share, else UTF-8.
  var encoding: Encoding {
    guard let first = sources.first?.encoding, sources.allSatisfy({ $0.encoding == first }) else {
      return .utf8(byteOrderMark: false)
    }
    return first
  }
}
