#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A new text that lies complete beside the file whose place it will take.
struct PreparedFile {
  /// The path as the user gave it.
  let path: String
  private let target: String
  private let draft: String

  /// Writes the new text beside the file.
  ///
  /// - Throws: ``InputError`` where that fails; then nothing is left behind.
  init(_ replacement: FileReplacement) throws(InputError) {
    path = replacement.path
    let status = try Self.status(of: path)
    target = try Self.target(of: path)
    var template = Array(Self.draftTemplate(beside: target).utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Self.failure(path) }
    draft = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    defer { close(descriptor) }
    do throws(InputError) {
      try Self.write(replacement.contents, to: descriptor, shownAs: path)
      // The owner first, since a change of owner takes the special permissions away. Only root may
      // give files away; for anybody else the new file is their own, as with every other editor.
      _ = fchown(descriptor, status.st_uid, status.st_gid)
      guard fchmod(descriptor, status.st_mode & 0o7777) == 0 else { throw Self.failure(path) }
    } catch {
      unlink(draft)
      throw error
    }
  }

  /// Takes the file's place.
  func commit() throws(InputError) {
    guard rename(draft, target) == 0 else { throw Self.failure(path) }
  }

  /// Removes the new text.
  func discard() { unlink(draft) }

  /// The file itself: a symbolic link stays where it is.
  private static func target(of path: String) throws(InputError) -> String {
    guard let resolved = realpath(path, nil) else { throw FileReader.failure(path) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func status(of path: String) throws(InputError) -> stat {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileReader.failure(path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw InputError("\(path) is no ordinary file, so it cannot be edited in place")
    }
    // A file without permission to write is left alone, although its folder would allow it.
    guard access(path, W_OK) == 0 else { throw failure(path) }
    return status
  }

  /// A hidden name in the same folder: renaming works only inside a file system, and a search for
  /// manifests passes hidden files over.
  private static func draftTemplate(beside target: String) -> String {
    let nameStart = target.utf8.lastIndex(of: UInt8(ascii: "/")).map(target.utf8.index(after:))
    let start = nameStart ?? target.startIndex
    return "\(target[..<start]).\(target[start...].prefix(100)).XXXXXX"
  }

  private static func write(
    _ contents: RenderedStream, to descriptor: Int32, shownAs path: String
  ) throws(InputError) {
    do throws(DescriptorWriter.Failure) {
      try DescriptorWriter.write(contents, to: descriptor)
    } catch {
      throw InputError("\(path) \(error.message)")
    }
  }

  private static func failure(_ path: String, code: Int32 = errno) -> InputError {
    InputError("\(path) cannot be written: \(String(cString: strerror(code)))")
  }
}
