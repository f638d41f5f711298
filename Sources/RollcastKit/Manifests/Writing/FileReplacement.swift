/// A file that is to hold another text.
package struct FileReplacement: Sendable {
  /// The path as the user gave it; where it is a symbolic link, the file behind it is meant.
  package let path: String
  package let contents: RenderedStream

  package init(path: String, contents: RenderedStream) {
    self.path = path
    self.contents = contents
  }

  package init(path: String, contents: [UInt8]) {
    self.init(path: path, contents: RenderedStream(contents))
  }

  /// Puts files in the places of others.
  ///
  /// Each new file is written beside the old one, with its permissions and owner, and all of them
  /// are complete before the first is renamed: where anything fails until then, every file stays as
  /// it was and no other is left behind. A reader sees the old text or the new, never a part.
  ///
  /// - Parameters:
  ///   - replacements: the files, each at most once.
  ///   - isStopped: asked until the first file is renamed; then it is too late.
  /// - Throws: ``InputError`` where a path is no ordinary file or cannot be written.
  package static func apply(
    _ replacements: [FileReplacement], unless isStopped: () -> Bool = { false }
  ) throws(InputError) {
    var prepared: [PreparedFile] = []
    do throws(InputError) {
      for replacement in replacements {
        if isStopped() { throw InputError.stopped }
        prepared.append(try PreparedFile(replacement))
      }
      if isStopped() { throw InputError.stopped }
    } catch {
      for file in prepared { file.discard() }
      throw error
    }
    for (count, file) in prepared.enumerated() {
      do throws(InputError) {
        try file.commit()
      } catch {
        for rest in prepared[count...] { rest.discard() }
        if count == 0 { throw error }
        let done = prepared[..<count].map(\.path).joined(separator: ", ")
        throw InputError("\(error.message); already written: \(done)")
      }
    }
  }
}
