import YAMLSource

/// Where a text has come from that is not an input's own.
struct TextOrigin: Sendable {
  /// The input as it was read.
  let original: SourceText
  /// What the text has in common with it.
  let delta: TextDelta
}

extension ManifestStream {
  /// The inputs whose text is not that of their files, by their places in ``sources``.
  ///
  /// - Parameter edited: the objects that may have changed.
  /// - Returns: the texts that they have now, as UTF-8.
  func changedTexts(
    _ edited: [ObjectIdentity: EditedNode]
  ) -> [Int: (origin: TextOrigin, bytes: [UInt8])] {
    var texts: [Int: (origin: TextOrigin, bytes: [UInt8])] = [:]
    for (place, edits) in rewrittenSources(edited) {
      let source = sources[place]
      let range = 0..<source.bytes.count
      let delta = TextDelta(edits, count: range.count)
      let origin = TextOrigin(
        original: origins[place]?.original ?? source,
        delta: origins[place]?.delta.followed(by: delta) ?? delta)
      texts[place] = (origin, TextEdit.apply(edits, to: source.bytes, in: range))
    }
    return texts
  }
}
