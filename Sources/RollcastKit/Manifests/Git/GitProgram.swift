#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where git is.
enum GitProgram {
  /// The path of the first `git` in PATH; `nil` where there is none.
  ///
  /// Subprocess would find it, too, yet by starting a process for every folder in PATH.
  static let path: String? = {
    guard let variable = getenv("PATH") else { return nil }
    let candidates = String(cString: variable).split(separator: ":").map { "\($0)/git" }
    return candidates.first(where: isProgram)
  }()

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && access(path, X_OK) == 0
  }
}
