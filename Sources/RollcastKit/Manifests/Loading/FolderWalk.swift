#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds the manifests below a folder.
struct FolderWalk {
  private struct FolderID: Hashable {
    let device: UInt64
    let inode: UInt64
  }

  private let rules: FolderRules
  /// Each folder is searched once, so a symbolic link that leads back ends there.
  private var visited: Set<FolderID> = []
  private var found: [String] = []

  init(root: String, ignored: [IgnorePattern]) {
    rules = FolderRules(root: root, ignored: ignored)
  }

  /// The paths of the manifests, each folder's entries in the order of their bytes.
  mutating func files() throws(InputError) -> [String] {
    try search("")
    return found
  }

  /// - Parameter folder: the path below the root, `""` for the root itself.
  private mutating func search(_ folder: String) throws(InputError) {
    let itself = try status(of: folder)
    let id = FolderID(device: UInt64(itself.st_dev), inode: UInt64(itself.st_ino))
    guard visited.insert(id).inserted else { return }
    let names = try names(in: folder)
    for name in names {
      try refuseSource(name, in: folder)
    }
    for name in names {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      let mode = try status(of: path, isEntry: true).st_mode & S_IFMT
      if mode == S_IFDIR {
        try refuseLinkOut(path)
        try search(path)
      } else if mode == S_IFREG, FolderRules.isManifest(name) {
        try refuseLinkOut(path)
        found.append(rules.shown(path))
      }
    }
  }

  /// A link in a checked out repository may name any file of this machine, and what is read may be
  /// shown to others.
  private func refuseLinkOut(_ path: String) throws(InputError) {
    var status = stat()
    let shown = rules.shown(path)
    guard lstat(shown, &status) == 0 else { throw FileReader.failure(shown) }
    guard status.st_mode & S_IFMT == S_IFLNK else { return }
    let root = try FileReader.realPath(rules.root)
    let target = try FileReader.realPath(shown)
    if target == root || target.hasPrefix(root == "/" ? root : root + "/") { return }
    throw InputError(
      "\(shown) is a symbolic link that leads out of the folder \(rules.root): name its target as "
        + "an input of its own and leave the link out (--ignore GLOB)")
  }

  /// The names in a folder that are neither hidden nor left out, sorted.
  private func names(in folder: String) throws(InputError) -> [String] {
    let path = rules.shown(folder)
    guard let directory = opendir(path) else { throw FileReader.failure(path) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      let inner = folder.isEmpty ? name : "\(folder)/\(name)"
      if !rules.isLeftOut(name, path: inner) { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func status(of path: String, isEntry: Bool = false) throws(InputError) -> stat {
    var status = stat()
    let path = rules.shown(path)
    guard stat(path, &status) == 0 else {
      // A link that leads nowhere matters only where it looks like a manifest.
      if isEntry, errno == ENOENT || errno == ELOOP, !FolderRules.isManifest(path) { return stat() }
      throw FileReader.failure(path)
    }
    return status
  }

  private func refuseSource(_ name: String, in folder: String) throws(InputError) {
    guard let renderer = FolderRules.renderer(ofFolderWith: name) else { return }
    let folder = rules.shown(folder)
    throw InputError(
      "\(folder) holds \(name), so it is source, not manifests; render it first: "
        + "\(renderer) \(folder) | rollcast render --step N (or leave it out: --ignore GLOB)")
  }
}
