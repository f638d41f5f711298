import YAMLSource

/// A manifest stream together with what the controller changes in it.
public struct Rendering: Sendable {
  /// The stream that the edits belong to.
  public private(set) var stream: ManifestStream
  /// The objects that change, by identity.
  public internal(set) var edits: [ObjectIdentity: EditedNode] = [:]
  /// Objects that were changed in the text of ``stream`` already.
  public private(set) var changedBefore: Set<ObjectIdentity> = []
  /// Objects that come in, to be put at the end.
  public internal(set) var added: [Value] = []
  /// What was found that does not stop the rendering.
  public internal(set) var warnings: [Diagnostic] = []

  /// A stream in which nothing changes yet.
  public init(stream: ManifestStream, changedBefore: Set<ObjectIdentity> = []) {
    self.stream = stream
    self.changedBefore = changedBefore
  }

  /// Puts the edits into the text, so that others can follow.
  ///
  /// - Throws: ``InputError`` where the text cannot be read again.
  public mutating func restart() throws(InputError) {
    changedBefore.formUnion(edits.keys)
    stream = try stream.applying(edits)
    edits = [:]
  }
}
