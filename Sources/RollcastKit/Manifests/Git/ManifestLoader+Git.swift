import YAMLSource

extension ManifestLoader {
  /// Reads inputs as they are at a revision of the repository that holds them.
  ///
  /// - Parameters:
  ///   - paths: files and folders of the working tree; each may be in a repository of its own.
  ///   - revision: the revision.
  /// - Returns: the texts; none for a path that is not there at the revision.
  /// - Throws: ``InputError`` without git, a repository or such a revision, and for standard input.
  public func load(_ paths: [String], at revision: GitRevision) throws(InputError) -> [SourceText] {
    if paths.isEmpty || paths.contains("-") { throw GitPath.noFile("standard input", revision) }
    var gitPaths: [GitPath] = []
    for path in paths { gitPaths.append(try GitPath(path, for: revision)) }
    var sources: [SourceText] = []
    while !gitPaths.isEmpty {
      let first = gitPaths.removeFirst()
      let repository = try GitRepository(of: first.folder, at: revision)
      let others = gitPaths.filter { repository.holds($0.folder) }
      gitPaths.removeAll { repository.holds($0.folder) }
      sources += try load([first] + others, in: repository)
    }
    return sources
  }

  private func load(
    _ paths: [GitPath], in repository: GitRepository
  ) throws(InputError) -> [SourceText] {
    var files: [GitFolderWalk.File] = []
    let roots = paths.map { $0.path(below: repository.root) }
    for ((path, root), place) in zip(zip(paths, roots), try repository.places(at: roots)) {
      switch place {
      case .file(let id) where !isIgnored(path.shown):
        files.append(.init(id: id, name: "\(repository.revision):\(path.shown)"))
      case .folder(let id):
        let rules = FolderRules(root: path.shown, ignored: ignored)
        var walk = GitFolderWalk(repository, at: root, rules: rules)
        try walk.search(id)
        files += walk.files
      case .file, .nothing: break
      }
    }
    var sources: [SourceText] = []
    for (file, text) in zip(files, try repository.contents(of: files.map(\.id))) {
      sources.append(try source(file.name, text))
    }
    return sources
  }

  private func source(_ name: String, _ text: ArraySlice<UInt8>) throws(InputError) -> SourceText {
    do throws(YAMLError) {
      return try SourceText(name: name, copying: text)
    } catch {
      throw InputError("\(name): \(error.message)", at: error.location)
    }
  }
}
