#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder that files are written into, all of them or none.
///
/// Everything is complete in a hidden folder beside its place before the first file or folder is
/// renamed into it. What stands in the folder otherwise stays there.
package struct OutputFolder {
  /// The hidden folder.
  private let draft: String
  /// What the hidden folder takes the place of, or is merged into where it is there already.
  private let target: String
  private let isThere: Bool
  /// The folders between the target and the one that is asked for, which is missing.
  private let missing: [String]

  /// Writes files below a folder, which is made where it is not there yet.
  ///
  /// - Parameters:
  ///   - files: the files.
  ///   - path: the folder.
  ///   - isStopped: asked until the first file is renamed; then it is too late.
  /// - Throws: ``InputError`` where something stands in the way or cannot be written; then nothing
  ///   is left behind.
  package static func write(
    _ files: [OutputFile], to path: String, unless isStopped: () -> Bool = { false }
  ) throws(InputError) {
    let folder = try OutputFolder(path)
    do throws(InputError) {
      for file in files {
        if isStopped() { throw InputError.stopped }
        try folder.add(file)
      }
      if isStopped() { throw InputError.stopped }
      try folder.commit()
    } catch {
      folder.discard()
      throw error
    }
    folder.discard()
  }

  private init(_ path: String) throws(InputError) {
    var base = path
    var missing: [String] = []
    while try FileSystem.kind(of: base.isEmpty ? "." : base) == nil {
      let (parent, name) = FileSystem.split(base)
      base = parent
      missing.insert(name, at: 0)
    }
    if base.isEmpty { base = "." }
    guard try FileSystem.kind(of: base) == .folder else { throw Self.inTheWay(base, "no folder") }
    isThere = missing.isEmpty
    target = isThere ? base : "\(base)/\(missing.removeFirst())"
    self.missing = missing
    // Below a folder that is there, since what is above may be another file system.
    var template = Array("\(base)/.rollcast.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileSystem.failure(target) }
    draft = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    FileSystem.giveUsualPermissions(to: draft)
  }

  private func add(_ file: OutputFile) throws(InputError) {
    var place = draft
    for name in missing + file.path.dropLast() {
      place += "/\(name)"
      guard mkdir(place, 0o777) == 0 || errno == EEXIST else { throw failure(at: place) }
    }
    place += "/\(file.path.last!)"
    let descriptor = open(place, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(at: place) }
    do throws(DescriptorWriter.Failure) {
      try DescriptorWriter.write(file.contents, to: descriptor)
    } catch {
      close(descriptor)
      throw InputError("\(shown(place)) \(error.message)")
    }
    guard close(descriptor) == 0 else { throw failure(at: place) }
  }

  private func commit() throws(InputError) {
    if isThere {
      try check(draft, against: target)
      try merge(draft, into: target)
    } else if rename(draft, target) != 0 {
      throw FileSystem.failure(target)
    }
  }

  /// Looks for what would stop ``merge(_:into:)``.
  private func check(_ draft: String, against target: String) throws(InputError) {
    guard access(target, W_OK | X_OK) == 0 else { throw FileSystem.failure(target) }
    for name in try FileSystem.names(in: draft) {
      let (source, place) = ("\(draft)/\(name)", "\(target)/\(name)")
      switch (try FileSystem.kind(of: source), try FileSystem.kind(of: place)) {
      case (_, nil), (.file, .file): break
      case (.folder, .folder): try check(source, against: place)
      case (.folder, _): throw Self.inTheWay(place, "no folder")
      case (_, .folder): throw Self.inTheWay(place, "a folder")
      default: throw Self.inTheWay(place, "no ordinary file")
      }
    }
  }

  /// Renames what is complete into its place; a folder that is not there yet comes as a whole.
  private func merge(_ draft: String, into target: String) throws(InputError) {
    for name in try FileSystem.names(in: draft) {
      let (source, place) = ("\(draft)/\(name)", "\(target)/\(name)")
      if try FileSystem.kind(of: place) == .folder {
        try merge(source, into: place)
      } else if rename(source, place) != 0 {
        throw FileSystem.failure(place)
      }
    }
  }

  private func discard() { FileSystem.remove(draft) }

  /// Messages name the place that a file was to get.
  private func failure(at draftPath: String, code: Int32 = errno) -> InputError {
    FileSystem.failure(shown(draftPath), code: code)
  }

  private func shown(_ draftPath: String) -> String { target + draftPath.dropFirst(draft.count) }

  private static func inTheWay(_ path: String, _ what: String) -> InputError {
    InputError("\(path) cannot be written: it is \(what)")
  }
}
