import YAMLSource

/// Cuts the inputs into documents and parses those that can concern a Rollout.
struct StreamReader {
  /// Bytes that are worth a thread.
  private static let partSize = 1 << 21

  private let scope: ManifestStream.Scope
  private var documents: [StreamDocument] = []
  private var kinds: [ObjectKind] = []

  init(_ sources: [SourceText], scope: ManifestStream.Scope) {
    self.scope = scope
    let parts = sources.flatMap { source in
      DocumentSplitter.parts(of: source, size: Self.partSize).map { StreamPart(source, $0) }
    }
    let size = sources.reduce(0) { $0 + $1.bytes.count }
    let found = concurrentMap(parts, inRunsOf: size > Self.partSize ? 1 : parts.count) {
      $0.documents()
    }
    documents = found.flatMap(\.documents)
    kinds = found.flatMap(\.kinds)
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
