#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is asked of the file system when folders are written.
enum FileSystem {
  /// What stands at a path, symbolic links followed.
  enum Kind {
    case file, folder, other
  }

  /// - Returns: `nil` where nothing does.
  /// - Throws: ``InputError`` where that cannot be told.
  static func kind(of path: String) throws(InputError) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure(path)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .other
    }
  }

  /// A path's last name and what leads to it: `""` where nothing does.
  static func split(_ path: String) -> (parent: String, name: String) {
    var path = path[...]
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return ("", String(path)) }
    let name = String(path[path.index(after: slash)...])
    return (slash == path.startIndex ? "/" : String(path[..<slash]), name)
  }

  /// The names in a folder, sorted.
  static func names(in folder: String) throws(InputError) -> [String] {
    guard let directory = opendir(folder) else { throw failure(folder) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Opens a folder that mkdtemp has made for one user to those that the umask leaves in.
  static func giveUsualPermissions(to folder: String) {
    let mask = umask(0)
    umask(mask)
    chmod(folder, 0o777 & ~mask)
  }

  /// Removes a file, or a folder with all that is in it; what is not there is fine.
  static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    for name in (try? names(in: path)) ?? [] { remove("\(path)/\(name)") }
    rmdir(path)
  }

  static func failure(_ path: String, code: Int32 = errno) -> InputError {
    InputError("\(path) cannot be written: \(String(cString: strerror(code)))")
  }
}
