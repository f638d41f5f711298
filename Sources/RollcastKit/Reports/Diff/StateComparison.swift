import YAMLSource

/// Two states of one stream side by side.
public struct StateComparison: Sendable {
  /// The stream as the first state leaves it.
  private let before: ManifestStream
  private let after: Rendering

  /// - Parameters:
  ///   - input: the stream as it was read.
  ///   - from: its first state; `nil` for the stream as it was read.
  ///   - to: its second state.
  /// - Throws: ``InputError`` where the text of the first state cannot be read again.
  public init(input: ManifestStream, from: Rendering?, to: Rendering) throws(InputError) {
    if let from {
      before = try from.stream.applying(from.edits)
    } else {
      before = input
    }
    after = to
  }

  /// The files that differ, in the order of the input.
  public var files: [FileDiff] {
    let texts = after.stream.changedTexts(after.edits)
    let places = Set(texts.keys).union(before.origins.keys).sorted()
    let starts = ObjectStarts(before, in: places)
    return concurrentMap(places) { place in
      let (source, origin) = (before.sources[place], before.origins[place])
      var file = FileDiff(
        of: origin?.original ?? source,
        from: origin.map { ($0.delta, Array(source.bytes)) },
        to: texts[place].map { ($0.origin.delta, $0.bytes) })
      file.name { starts.objects(at: $0, in: place) }
      return file
    }.filter { !$0.hunks.isEmpty }
  }
}
