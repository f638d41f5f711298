#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The repository that the tests are part of.
enum Repository {
  static let path = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(4).joined(separator: "/")

  static func text(_ file: String) throws -> String {
    String(decoding: try readFile("\(path)/\(file)"), as: UTF8.self)
  }

  static func exists(_ file: String) -> Bool { access("\(path)/\(file)", F_OK) == 0 }

  /// The names in a folder, sorted, without hidden ones.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir("\(path)/\(folder)") else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The paths of the files below a folder with that ending, sorted by folder.
  static func files(in folder: String, endingIn ending: String) -> [String] {
    names(in: folder).flatMap { name in
      let path = "\(folder)/\(name)"
      return path.hasSuffix(ending) ? [path] : files(in: path, endingIn: ending)
    }
  }
}
