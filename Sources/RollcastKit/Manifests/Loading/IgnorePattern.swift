#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A pattern of paths to leave out, with the wildcards of a shell.
///
/// One without a slash is compared with the name of a file or folder, one with a slash with its
/// path, both as messages show it and below the folder that was named; there `*` crosses slashes,
/// and a leading `**/` may stand for nothing.
public struct IgnorePattern: Hashable, Sendable {
  private let pattern: String
  private let isPath: Bool

  /// Reads a pattern; every text is one.
  public init(_ pattern: String) {
    var pattern = pattern[...]
    if pattern.hasPrefix("./") { pattern = pattern.dropFirst(2) }
    while pattern.count > 1, pattern.last == "/" { pattern = pattern.dropLast() }
    self.pattern = String(pattern)
    isPath = pattern.utf8.contains(UInt8(ascii: "/"))
  }

  /// Whether a path is left out.
  func matches(_ path: String) -> Bool {
    guard isPath else { return fnmatch(pattern, Self.lastComponent(path), 0) == 0 }
    let path = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    if fnmatch(pattern, path, 0) == 0 { return true }
    return pattern.hasPrefix("**/") && fnmatch(String(pattern.dropFirst(3)), path, 0) == 0
  }

  private static func lastComponent(_ path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) }
      ?? path
  }
}
