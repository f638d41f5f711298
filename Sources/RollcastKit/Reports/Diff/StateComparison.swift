import YAMLSource

/// Two states of one stream side by side.
package struct StateComparison: Sendable {
  private let input: ManifestStream
  private let from: Rendering
  private let to: Rendering
  private let explanation: ChangeExplanation?

  /// - Parameters:
  ///   - input: the stream as it was read.
  ///   - from: its first state; `nil` for the stream as it was read.
  ///   - to: its second state.
  ///   - explanation: why fields differ, where that is asked for.
  package init(
    input: ManifestStream, from: Rendering?, to: Rendering, explanation: ChangeExplanation? = nil
  ) {
    self.input = input
    self.from = from ?? Rendering(stream: input)
    self.to = to
    self.explanation = explanation
  }

  /// The files that differ, in the order of the input.
  ///
  /// - Throws: ``InputError`` where a text cannot be read again.
  package func files() throws(InputError) -> [FileDiff] {
    let (old, new) = (from.stream.changedTexts(from.edits), to.stream.changedTexts(to.edits))
    let places = Set(old.keys).union(new.keys).sorted()
    let files = concurrentMap(places) { place in
      let text = { (texts: [Int: ManifestStream.ChangedText]) in
        texts[place].map { ($0.origin.delta, $0.bytes) }
      }
      return FileDiff(of: input.sources[place], from: text(old), to: text(new))
    }
    return try named(files, places).filter { !$0.hunks.isEmpty }
  }

  /// Says of each hunk which objects it is about and, where that is asked for, why.
  private func named(
    _ files: [FileDiff], _ places: [Int]
  ) throws(InputError) -> [FileDiff] {
    let before = try from.edits.isEmpty ? from.stream : from.stream.applying(from.edits)
    let starts = ObjectStarts(before, in: places)
    var files = files
    for (index, place) in places.enumerated() {
      files[index].name { starts.objects(at: $0, in: place) }
    }
    guard explanation != nil else { return files }
    let after = try to.stream.applying(to.edits)
    let reasons = FieldLines(before: before, after: after).reasons(of: objects)
    for (index, place) in places.enumerated() { files[index].explain(reasons[place] ?? []) }
    return files
  }

  /// The objects that differ, in the order of their names.
  package var objects: [ObjectDiff] {
    [from.changedBefore, to.changedBefore, Set(from.edits.keys), Set(to.edits.keys)]
      .reduce(into: Set()) { $0.formUnion($1) }
      .sorted().compactMap(object)
  }

  private func object(_ identity: ObjectIdentity) -> ObjectDiff? {
    guard let place = input.place(of: identity), let old = from.value(of: identity),
      let new = to.value(of: identity)
    else { return nil }
    let manifest = input.manifests[place]
    let changes = FieldChange.changes(from: old, to: new).map { change in
      PlannedChange(
        object: identity, field: change,
        reason: explanation?.reason(
          for: change, of: identity, as: change.to == nil ? old : new) ?? "")
    }
    if changes.isEmpty { return nil }
    return ObjectDiff(
      identity: identity, apiVersion: manifest.apiVersion,
      namesNamespace: manifest.root["metadata"]?["namespace"]?.string == identity.namespace,
      before: old, after: new, changes: changes)
  }
}

extension Rendering {
  /// An object as this rendering leaves it.
  fileprivate func value(of identity: ObjectIdentity) -> Value? {
    if let edited = edits[identity] { return edited.value }
    return stream.place(of: identity).map { Value(stream.manifests[$0].root) }
  }
}
