import YAMLSource

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files below `fixtures/`.
enum Fixtures {
  static let folder: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(4)
    return parts.joined(separator: "/") + "/fixtures"
  }()

  /// The bytes of a file, named from `fixtures/`.
  static func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen("\(folder)/\(path)", "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes.append(contentsOf: buffer[..<count])
    }
    return bytes
  }

  static func source(_ path: String) throws -> SourceText {
    try SourceText(name: path, copying: bytes(path))
  }

  /// The names of the folders in a folder, sorted.
  static func folders(_ path: String) -> [String] {
    entries(path, of: UInt8(DT_DIR))
  }

  /// The names of the files in a folder that end so, sorted.
  static func files(_ path: String, suffix: String) -> [String] {
    entries(path, of: UInt8(DT_REG)).filter { $0.hasSuffix(suffix) }
  }

  private static func entries(_ path: String, of type: UInt8) -> [String] {
    guard let directory = opendir("\(folder)/\(path)") else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix("."), entry.pointee.d_type == type { names.append(name) }
    }
    return names.sorted()
  }
}

extension Fixtures {
  /// The objects of a file that holds one JSON object a line.
  static func rows(_ path: String) throws -> [Node] {
    try bytes(path).split(separator: UInt8(ascii: "\n")).map { line in
      let source = try SourceText(name: path, copying: line)
      return try Document(source, range: 0..<source.bytes.count).root!
    }
  }
}
