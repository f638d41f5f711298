import YAMLSource

/// The Kubernetes objects of one or more inputs, in their order, with the text that they stand in.
public struct ManifestStream: Sendable, ObjectLookup {
  /// The objects that were parsed: those of a kind that a Rollout can concern.
  public let manifests: [Manifest]

  /// Reads the documents of the inputs.
  ///
  /// - Parameters:
  ///   - sources: the inputs' texts, in order.
  ///   - namespace: the namespace of an object that names none.
  /// - Throws: ``InputError`` for broken YAML or JSON.
  public init(_ sources: [SourceText], namespace: String = "default") throws(InputError) {
    fatalError("not built yet")
  }

  public func object(
    group: String, kind: String, namespace: String, name: String
  ) throws(InputError) -> Manifest? {
    fatalError("not built yet")
  }

  /// The inputs' bytes with edits applied.
  ///
  /// - Parameter edited: objects with edits, by identity.
  public func rendered(_ edited: [ObjectIdentity: EditedNode]) -> [UInt8] {
    fatalError("not built yet")
  }
}
