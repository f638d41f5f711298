/// A file that is to stand below a folder.
package struct OutputFile: Sendable {
  /// The names of the folders that lead to the file, and its own.
  let path: [String]
  let contents: RenderedStream

  /// - Parameters:
  ///   - path: the names of folders, and the file's own last.
  ///   - contents: the file's bytes.
  /// - Throws: ``InputError`` where a name, such as one that a manifest gives, leads elsewhere.
  package init(_ path: [String], _ contents: RenderedStream) throws(InputError) {
    for name in path where !Self.isName(name) {
      throw InputError("\"\(name)\" cannot be the name of a file or folder")
    }
    self.path = path
    self.contents = contents
  }

  package init(_ path: [String], _ contents: [UInt8]) throws(InputError) {
    try self.init(path, RenderedStream(contents))
  }

  private static func isName(_ name: String) -> Bool {
    !["", ".", ".."].contains(name) && !name.utf8.contains { $0 == UInt8(ascii: "/") || $0 == 0 }
  }
}
