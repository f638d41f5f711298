/// The folder in which the commands of one page are run, with a copy of the fixtures that they may
/// change; everything else in the repository's root is linked.
struct DocumentationScratch {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let setUp = """
      cp -r "$0/fixtures" .
      for path in "$0"/*; do [ -e "${path##*/}" ] || ln -s "$path" .; done
      """
    _ = try Run(command: ["bash", "-ec", setUp, Repository.path], in: folder.path)
  }

  /// Runs a command as a reader would who has the repository's root open in a shell.
  func lines(of command: String) throws -> [String] {
    let run = try Run(
      command: ["bash", "-c", command], in: folder.path, environment: Self.environment(folder.path))
    return Self.lines(run.output) + Self.lines(run.errors)
  }

  private static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// What a command prints depends on none of the machine's settings, and commits get the same names
  /// everywhere.
  private static func environment(_ home: String) -> [String: String] {
    let program = Run.program.hasPrefix("/") ? Run.program : "\(Repository.path)/\(Run.program)"
    return [
      "PATH": program.dropLast("rollcast".count) + ":/usr/local/bin:/usr/bin:/bin",
      "NO_COLOR": "1", "COLUMNS": "100", "LC_ALL": "C.UTF-8", "HOME": home, "TZ": "UTC",
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_AUTHOR_NAME": "reader", "GIT_AUTHOR_EMAIL": "reader@example.invalid",
      "GIT_COMMITTER_NAME": "reader", "GIT_COMMITTER_EMAIL": "reader@example.invalid",
      "GIT_AUTHOR_DATE": "2026-01-01T00:00:00Z", "GIT_COMMITTER_DATE": "2026-01-01T00:00:00Z",
    ]
  }
}
