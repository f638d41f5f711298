import YAMLSource

/// Where a text has come from that is not an input's own.
struct TextOrigin: Sendable {
  /// The input as it was read.
  let original: SourceText
  /// What the text has in common with it.
  let delta: TextDelta
}

extension ManifestStream {
  /// A text that is not an input's own, as UTF-8.
  typealias ChangedText = (origin: TextOrigin, bytes: [UInt8])

  /// The inputs whose text is not that of their files, by their places in ``sources``.
  ///
  /// - Parameter edited: the objects that may have changed.
  func changedTexts(_ edited: [ObjectIdentity: EditedNode]) -> [Int: ChangedText] {
    var texts: [Int: ChangedText] = [:]
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
