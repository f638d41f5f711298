import YAMLSource

/// The Kubernetes objects of one or more inputs, in their order, with the text that they stand in.
public struct ManifestStream: Sendable, ObjectLookup {
  /// Which documents are worth parsing; all others are passed through as bytes.
  public enum Scope: Sendable {
    /// Everything that a Rollout can concern.
    case everything
    /// Only Rollouts and, where one names a workload by `workloadRef`, workloads: enough to find
    /// pod templates.
    case templates
  }

  /// The objects that were parsed, those inside Lists included; none that lacks a name.
  public let manifests: [Manifest]
  /// The Rollouts among them.
  public let rollouts: [Manifest]
  let sources: [SourceText]
  /// Where the texts in ``sources`` that are no longer those of their files came from, by place.
  private(set) var origins: [Int: TextOrigin] = [:]
  /// The namespace of an object that names none.
  let namespace: String
  let documents: [StreamDocument]
  /// For each of ``manifests`` the document that it stands in.
  let documentOfManifest: [Int]
  private let index: ManifestIndex

  /// Reads the documents of the inputs.
  ///
  /// - Parameters:
  ///   - sources: the inputs' texts, in order.
  ///   - namespace: the namespace of an object that names none.
  ///   - scope: which documents are parsed.
  /// - Throws: ``InputError`` for broken YAML or JSON in a document that is parsed.
  public init(
    _ sources: [SourceText], namespace: String = "default", scope: Scope = .everything
  ) throws(InputError) {
    var reader = StreamReader(sources, scope: scope)
    self.sources = sources
    self.namespace = namespace
    documents = try reader.read()
    var collector = ManifestCollector(defaultNamespace: namespace)
    for (place, document) in documents.enumerated() {
      if let root = document.root { collector.collect(root, document: place) }
    }
    manifests = collector.manifests
    documentOfManifest = collector.documents
    rollouts = manifests.filter(\.isRollout)
    index = ManifestIndex(manifests)
  }

  /// The stream read again from its text with edits, input by input.
  ///
  /// - Throws: ``InputError`` where the text cannot be read.
  func applying(_ edits: [ObjectIdentity: EditedNode]) throws(InputError) -> ManifestStream {
    let changed = changedTexts(edits)
    var sources = sources
    for (place, text) in changed {
      let source = sources[place]
      do throws(YAMLError) {
        sources[place] = try SourceText(
          name: source.name, copying: source.encoding.encode(text.bytes))
      } catch {
        throw InputError(error)
      }
    }
    var stream = try ManifestStream(sources, namespace: namespace)
    stream.origins = changed.mapValues(\.origin)
    return stream
  }

  /// The object of that identity; see ``object(_:)``.
  public func object(
    group: String, kind: String, namespace: String, name: String
  ) throws(InputError) -> Manifest? {
    try object(ObjectIdentity(group: group, kind: kind, namespace: namespace, name: name))
  }

  /// The object of that identity.
  ///
  /// - Returns: the object, or `nil` where the input has none.
  /// - Throws: ``InputError`` naming both places where the input has two.
  public func object(_ identity: ObjectIdentity) throws(InputError) -> Manifest? {
    guard let place = index.first(identity) else { return nil }
    let manifest = manifests[place]
    if let second = index.second(identity) {
      throw InputError(
        "\(identity) is defined twice: here and at \(manifest.location)",
        at: manifests[second].root)
    }
    return manifest
  }

  /// The place in ``manifests`` of the object that an edited node has come from.
  func place(of identity: ObjectIdentity) -> Int? { index.first(identity) }

  /// The Rollouts that are asked for.
  ///
  /// - Parameter names: which; empty for all.
  /// - Returns: them in the order of the input.
  /// - Throws: ``InputError`` where a name is not there, or where one Rollout is defined twice.
  public func rollouts(named names: [RolloutName]) throws(InputError) -> [Manifest] {
    for name in names where !rollouts.contains(where: { name.matches($0.identity) }) {
      throw InputError("no Rollout \(name) in the input\(Self.list(rollouts))")
    }
    let chosen = rollouts.filter { rollout in
      names.isEmpty || names.contains { $0.matches(rollout.identity) }
    }
    for rollout in chosen { _ = try object(rollout.identity) }
    return chosen
  }

  private static func list(_ rollouts: [Manifest]) -> String {
    if rollouts.isEmpty { return ", which has no Rollout at all" }
    let names = rollouts.prefix(5).map { "\($0.namespace)/\($0.name)" }.joined(separator: ", ")
    return "; it has \(names)\(rollouts.count > 5 ? " and \(rollouts.count - 5) more" : "")"
  }
}
