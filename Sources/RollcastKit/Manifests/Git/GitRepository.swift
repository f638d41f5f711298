#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A Git repository with the commit that is read.
struct GitRepository {
  /// The folder at its top.
  let root: String
  let revision: GitRevision
  private let commit: String

  /// Finds the repository of a folder and the commit in it.
  ///
  /// - Throws: ``InputError`` where there is none, or the revision is not in it.
  init(of folder: String, at revision: GitRevision) throws(InputError) {
    let top = try Self.run(["rev-parse", "--show-toplevel"], in: folder, for: revision)
    guard top.isSuccess else { throw Self.noRepository(folder, top, revision) }
    root = top.line
    self.revision = revision
    let named = try Self.commit(revision.name, in: root, for: revision)
    commit = revision.isMergeBase ? try Self.mergeBase(of: named, in: root, for: revision) : named
  }

  /// Whether a folder of the working tree is this repository's rather than that of one inside it.
  ///
  /// - Parameter folder: the folder, symbolic links followed.
  func holds(_ folder: String) -> Bool {
    var folder = folder[...]
    while folder.hasPrefix(root + "/") {
      if access("\(folder)/.git", F_OK) == 0 { return false }
      folder = folder[..<folder.lastIndex(of: "/")!]
    }
    return folder == root
  }

  /// What is found at a path of the commit.
  enum Place: Sendable {
    case file(id: String)
    case folder(id: String)
    case nothing
  }

  /// What stands at paths of the commit, symbolic links followed.
  ///
  /// - Parameter paths: paths below ``root``; `""` for all of it.
  func places(at paths: [String]) throws(InputError) -> [Place] {
    let input = paths.map { "\(commit):\($0)\n" }.joined()
    let output = try git(
      ["cat-file", "--batch-check", "--follow-symlinks"], input: Array(input.utf8))
    var reader = GitBatchReader(output)
    var places: [Place] = []
    for _ in paths { places.append(reader.nextPlace()) }
    return places
  }

  /// Everything below a folder, folders in front of what they hold.
  func entries(of folder: String) throws(InputError) -> [GitTreeEntry] {
    let output = try git(["ls-tree", "-r", "-t", "-z", folder])
    return output.split(separator: 0).compactMap { GitTreeEntry($0) }
  }

  /// The contents of files.
  func contents(of files: [String]) throws(InputError) -> [ArraySlice<UInt8>] {
    if files.isEmpty { return [] }
    let input = files.map { "\($0)\n" }.joined()
    var reader = GitBatchReader(try git(["cat-file", "--batch"], input: Array(input.utf8)))
    var contents: [ArraySlice<UInt8>] = []
    for file in files {
      guard let next = reader.nextContents() else {
        throw revision.error("the object \(file) is missing in the repository \(root)")
      }
      contents.append(next)
    }
    return contents
  }

  private func git(_ arguments: [String], input: [UInt8] = []) throws(InputError) -> [UInt8] {
    let outcome = try Self.run(arguments, input: input, in: root, for: revision)
    guard outcome.isSuccess else { throw revision.error("git says: \(outcome.complaint)") }
    return outcome.output
  }
}

extension GitRepository {
  private static func run(
    _ arguments: [String], input: [UInt8] = [], in folder: String, for revision: GitRevision
  ) throws(InputError) -> GitCommand.Outcome {
    do throws(GitCommand.Failure) {
      return try GitCommand.run(arguments, input: input, in: folder)
    } catch {
      switch error {
      case .notInstalled:
        throw revision.impossible("there is no git in PATH, which reads revisions")
      case .other(let message): throw revision.error("git cannot be run: \(message)")
      }
    }
  }

  private static func noRepository(
    _ folder: String, _ outcome: GitCommand.Outcome, _ revision: GitRevision
  ) -> InputError {
    guard outcome.complaint.hasPrefix("not a git repository") else {
      return revision.error("git says: \(outcome.complaint)")
    }
    return revision.impossible("\(folder) is not in a git repository")
  }

  private static func commit(
    _ name: String, in root: String, for revision: GitRevision
  ) throws(InputError) -> String {
    let outcome = try resolve(name, in: root, for: revision)
    if outcome.isSuccess { return outcome.line }
    let remote = "origin/\(name)"
    let hasRemote = try resolve(remote, in: root, for: revision).isSuccess
    throw revision.error(
      "the repository \(root) has no revision \(name)"
        + (hasRemote ? "; it has \(remote)" : try shallowNote(root, revision)))
  }

  private static func resolve(
    _ name: String, in root: String, for revision: GitRevision
  ) throws(InputError) -> GitCommand.Outcome {
    try run(
      ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(name)^{commit}"], in: root,
      for: revision)
  }

  private static func mergeBase(
    of commit: String, in root: String, for revision: GitRevision
  ) throws(InputError) -> String {
    let outcome = try run(["merge-base", commit, "HEAD"], in: root, for: revision)
    if outcome.isSuccess { return outcome.line }
    throw revision.error(
      "\(revision.name) and HEAD have no commit in common in the repository \(root)"
        + (try shallowNote(root, revision)))
  }

  private static func shallowNote(
    _ root: String, _ revision: GitRevision
  ) throws(InputError) -> String {
    let outcome = try run(["rev-parse", "--is-shallow-repository"], in: root, for: revision)
    guard outcome.line == "true" else { return "" }
    return ", which is a shallow clone: fetch the rest with git fetch --unshallow (in a workflow, "
      + "check out with fetch-depth: 0)"
  }
}
