import YAMLSource

extension ManifestStream {
  /// The text of one object: its document, or the lines of a List that it stands on.
  ///
  /// - Parameters:
  ///   - identity: the object.
  ///   - edited: the object with what is changed in it; `nil` for the text as it is.
  /// - Returns: `nil` where the input has no such object.
  public func text(of identity: ObjectIdentity, edited: EditedNode? = nil) -> String? {
    guard let place = place(of: identity) else { return nil }
    let document = documents[documentOfManifest[place]]
    guard let root = document.root else { return nil }
    let node = manifests[place].root
    let lines = node == root.resolved ? document.range : lines(of: node)
    var edits: [TextEdit] = []
    if let edited, !edited.isUntouched { edits = TextEdits.edits(for: [edited], in: root) }
    let start = edits.reduce(lines.lowerBound) { min($0, $1.range.lowerBound) }
    let end = edits.reduce(lines.upperBound) { max($0, $1.range.upperBound) }
    let text = TextEdit.apply(edits, to: document.source.bytes, in: start..<end)
    return String(decoding: text, as: UTF8.self)
  }

  /// The whole lines that a node stands on.
  private func lines(of node: Node) -> Range<Int> {
    let bytes = node.source.bytes
    let isBreak = { (byte: UInt8) in byte == UInt8(ascii: "\n") }
    let start = bytes[..<node.span.lowerBound].lastIndex(where: isBreak).map { $0 + 1 } ?? 0
    let end = bytes[node.span.upperBound...].firstIndex(where: isBreak).map { $0 + 1 }
    return start..<(end ?? bytes.count)
  }
}
