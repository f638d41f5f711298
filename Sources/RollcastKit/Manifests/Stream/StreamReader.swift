import YAMLSource

/// Cuts the inputs into documents and parses those that can concern a Rollout.
struct StreamReader {
  private let scope: ManifestStream.Scope
  private var documents: [StreamDocument] = []
  private var kinds: [ObjectKind] = []

  init(_ sources: [SourceText], scope: ManifestStream.Scope) {
    self.scope = scope
    for source in sources {
      for span in DocumentSplitter.split(source) {
        documents.append(StreamDocument(source: source, range: span.range))
        // A kind that a glance cannot tell may be anything: the document is parsed like a List.
        kinds.append(
          span.kind.map { ObjectKind(UnsafeRawBufferPointer(rebasing: source.bytes[$0])) } ?? .list)
      }
    }
  }

  /// The documents, with the root nodes of those that were parsed.
  mutating func read() throws(InputError) -> [StreamDocument] {
    try parse(scope == .everything ? [.rollout, .list, .companion] : [.rollout, .list])
    if documents.contains(where: { $0.root.map(Self.refersToWorkload) ?? false }) {
      try parse([.workload])
    }
    return documents
  }

  private mutating func parse(_ wanted: [ObjectKind]) throws(InputError) {
    let places = documents.indices.filter { wanted.contains(kinds[$0]) }
    let parsed = concurrentMap(places.map { documents[$0] }) { document in
      Result { () throws(InputError) in try document.parsed() }
    }
    for (place, root) in zip(places, parsed) { documents[place].root = try root.get() }
  }

  private static func refersToWorkload(_ root: Node) -> Bool {
    root["spec"]?["workloadRef"] != nil
      || root["items"]?.items.contains(where: refersToWorkload) ?? false
  }
}
