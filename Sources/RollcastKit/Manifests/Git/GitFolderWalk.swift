/// Finds the manifests below a folder of a commit, by the rules of ``FolderWalk``.
struct GitFolderWalk {
  /// A manifest in a commit.
  struct File {
    let id: String
    /// The path as messages show it.
    let name: String
  }

  private let repository: GitRepository
  private let rules: FolderRules
  /// The path of the root below that of the repository.
  private let root: String
  /// The trees that were searched: a symbolic link to one of them leads to nothing new.
  private var visited: Set<String> = []
  private(set) var files: [File] = []

  init(_ repository: GitRepository, at root: String, rules: FolderRules) {
    self.repository = repository
    self.root = root
    self.rules = rules
  }

  /// Searches the root.
  ///
  /// - Parameter id: the tree that stands there.
  mutating func search(_ id: String) throws(InputError) {
    visited.insert(id)
    try search(id, below: "", isLinked: false)
  }

  /// - Parameter folder: the path below the root.
  private mutating func search(
    _ id: String, below folder: String, isLinked: Bool
  ) throws(InputError) {
    var leftOut: Set<String> = []
    var links: [String] = []
    for entry in try repository.entries(of: id) {
      let (parent, name) = Self.split(entry.path)
      let path = Self.join(folder, entry.path)
      if leftOut.contains(parent) || rules.isLeftOut(name, path: path) {
        leftOut.insert(entry.path)
        continue
      }
      try refuseSource(name, in: Self.join(folder, parent))
      switch entry.kind {
      case .file where FolderRules.isManifest(name): add(entry.id, path)
      case .folder where !visited.insert(entry.id).inserted && isLinked:
        leftOut.insert(entry.path)
      case .link: links.append(path)
      case .submodule: throw submodule(path)
      case .file, .folder: break
      }
    }
    try follow(links)
  }

  private mutating func follow(_ links: [String]) throws(InputError) {
    if links.isEmpty { return }
    let places = try repository.places(at: links.map { Self.join(root, $0) })
    for (link, place) in zip(links, places) {
      switch place {
      case .file(let id) where FolderRules.isManifest(link): add(id, link)
      case .folder(let id) where visited.insert(id).inserted:
        try search(id, below: link, isLinked: true)
      case .file, .folder, .nothing: break
      }
    }
  }

  private mutating func add(_ id: String, _ path: String) {
    files.append(File(id: id, name: "\(repository.revision):\(rules.shown(path))"))
  }

  private func refuseSource(_ name: String, in folder: String) throws(InputError) {
    guard let renderer = FolderRules.renderer(ofFolderWith: name) else { return }
    throw repository.revision.impossible(
      "\(rules.shown(folder)) holds \(name) there, so it is source for \(renderer), not manifests")
  }

  private func submodule(_ path: String) -> InputError {
    repository.revision.error(
      "\(rules.shown(path)) is a submodule, whose files are in another repository (leave it out: "
        + "--ignore GLOB)")
  }

  private static func join(_ folder: String, _ path: String) -> String {
    if folder.isEmpty { return path }
    return path.isEmpty ? folder : "\(folder)/\(path)"
  }

  private static func split(_ path: String) -> (parent: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    return (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
  }
}
