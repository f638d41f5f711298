#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A path of the working tree, as git sees it.
struct GitPath {
  /// As the user gave it.
  let shown: String
  /// The path from the file system's root; symbolic links in it are not followed, since they may
  /// lead elsewhere at another revision.
  private let absolute: String
  /// The nearest folder, symbolic links followed.
  let folder: String

  /// - Throws: ``InputError`` for what has no place in a repository: a pipe or a path that is not
  ///   there.
  init(_ path: String, for revision: GitRevision) throws(InputError) {
    shown = path
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileReader.failure(path) }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFDIR || kind == S_IFREG else { throw Self.noFile(path, revision) }
    guard let real = Self.realPath(path) else { throw FileReader.failure(path) }
    folder = kind == S_IFDIR ? real : Self.parent(of: real)
    let isAbsolute = path.utf8.first == UInt8(ascii: "/")
    absolute = Self.normalized(isAbsolute ? path : "\(Self.realPath(".") ?? "")/\(path)")
  }

  /// The path below the top of a repository, `""` for the top itself.
  func path(below root: String) -> String {
    if absolute == root { return "" }
    if absolute.hasPrefix(root + "/") { return String(absolute.dropFirst(root.utf8.count + 1)) }
    // A symbolic link outside the repository leads into it.
    let real = Self.realPath(shown) ?? ""
    return real.hasPrefix(root + "/") ? String(real.dropFirst(root.utf8.count + 1)) : ""
  }

  /// What cannot be read at a revision because it is in no file.
  static func noFile(_ what: String, _ revision: GitRevision) -> InputError {
    revision.impossible("\(what) is no file that git could read at a revision")
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}
