#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension DocumentedPage {
  /// Whether pages are to be written anew with what their commands print.
  static let isRecording = getenv("ROLLCAST_RECORD") != nil

  /// Writes the page with other lines behind some of its commands.
  ///
  /// - Parameter printed: what commands print, by the place of the command in ``commands()``.
  func record(_ printed: [Int: [String]]) throws {
    var lines = try lines().map(String.init)
    for (place, command) in try commands().enumerated().reversed() {
      guard let output = printed[place] else { continue }
      let start = command.line - 1 + command.command.split(separator: "\n").count
      lines.replaceSubrange(start..<start + command.expected.count, with: output)
    }
    try lines.joined(separator: "\n").write(to: "\(Repository.path)/\(path)")
  }
}

extension String {
  fileprivate func write(to path: String) throws {
    guard let file = fopen(path, "w") else { throw SystemError(code: errno, what: path) }
    defer { fclose(file) }
    guard fputs(self, file) >= 0 else { throw SystemError(code: errno, what: path) }
  }
}
