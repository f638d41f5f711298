import YAMLSource

extension ManifestStream {
  /// The files that change, each with its new text; every other byte in them is as it was.
  ///
  /// - Parameter edited: the objects that may have changed.
  /// - Returns: the files in the order of the input.
  /// - Throws: ``InputError`` where standard input is among what would be written.
  package func replacements(
    _ edited: [ObjectIdentity: EditedNode]
  ) throws(InputError) -> [FileReplacement] {
    let changed = renderedSources(edited).map { place, text in
      FileReplacement(path: sources[place].name, contents: text)
    }
    if changed.contains(where: { $0.path == FileReader.standardInputName }) {
      throw InputError("standard input cannot be edited in place: name a file")
    }
    return changed
  }
}
