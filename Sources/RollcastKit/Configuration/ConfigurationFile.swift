#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds the file with the user's defaults.
package enum ConfigurationFile {
  static let name = ".rollcast.yaml"

  /// Reads the `.rollcast.yaml` of the working directory or, where it has none, of the nearest
  /// folder above it that has one.
  ///
  /// - Returns: what it says; nothing where there is none.
  /// - Throws: ``InputError`` where it cannot be read.
  package static func load() throws(InputError) -> Configuration {
    guard let path = find() else { return Configuration() }
    return try Configuration(try FileReader.read(path))
  }

  private static func find() -> String? {
    if exists(name) { return name }
    guard let current = getcwd(nil, 0) else { return nil }
    defer { free(current) }
    var folder = String(cString: current)[...]
    while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")), folder != "/" {
      folder = folder[..<slash]
      let path = "\(folder)/\(name)"
      if exists(path) { return path }
    }
    return nil
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }
}
