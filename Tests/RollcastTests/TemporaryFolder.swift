#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A call to the system that failed.
struct SystemError: Error {
  let code: Int32
  let what: String
}

/// A folder of its own for a test, removed in the end.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/rollcast-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemError(code: errno, what: "mkdtemp") }
    path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }

  convenience init(_ files: [String: String]) throws {
    try self.init()
    try write(files)
  }

  /// Writes files by their paths below the folder, whose parents it makes.
  func write(_ files: [String: String]) throws {
    for (name, text) in files {
      var parent = path
      for folder in name.split(separator: "/").dropLast() {
        parent += "/\(folder)"
        mkdir(parent, 0o700)
      }
      try write(Array(text.utf8), to: "\(path)/\(name)")
    }
  }

  func link(_ name: String, to target: String) throws {
    guard symlink(target, "\(path)/\(name)") == 0 else {
      throw SystemError(code: errno, what: name)
    }
  }

  func unlink(_ name: String) throws {
    guard remove("\(path)/\(name)") == 0 else { throw SystemError(code: errno, what: name) }
  }

  /// The bytes of a file in the folder as text.
  func text(_ name: String) throws -> String {
    String(decoding: try readFile("\(path)/\(name)"), as: UTF8.self)
  }

  /// What `lstat` says of a file in the folder.
  func status(_ name: String) throws -> stat {
    var status = stat()
    guard lstat("\(path)/\(name)", &status) == 0 else {
      throw SystemError(code: errno, what: name)
    }
    return status
  }

  /// The names in the folder, hidden ones too, sorted.
  func names() -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "w") else { throw SystemError(code: errno, what: path) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw SystemError(code: errno, what: path)
    }
  }

  deinit { Self.removeAll(path) }

  private static func removeAll(_ path: String) {
    if remove(path) == 0 { return }
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != "." && name != ".." { removeAll("\(path)/\(name)") }
      }
      closedir(folder)
    }
    rmdir(path)
  }
}

/// The bytes of a file.
func readFile(_ path: String) throws -> [UInt8] {
  guard let file = fopen(path, "r") else { throw SystemError(code: errno, what: path) }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { return bytes }
    bytes += buffer[..<count]
  }
}
