/// A scratch repository of a test.
final class GitFolder {
  let folder: TemporaryFolder
  var path: String { folder.path }

  /// Makes a repository with a first commit.
  init(_ files: [String: String]) throws {
    folder = try TemporaryFolder(files)
    try git("init", "--quiet", "--initial-branch", "main")
    try commit()
  }

  /// Commits everything that is there.
  func commit() throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--allow-empty", "--message", "change")
  }

  @discardableResult
  func git(_ arguments: String...) throws -> String {
    let run = try Run(
      command: ["git", "-c", "user.name=test", "-c", "user.email=test@example.invalid"] + arguments,
      in: path)
    guard run.status == 0 else { throw SystemError(code: run.status, what: run.errors) }
    return run.output
  }
}
