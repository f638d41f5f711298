#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of its own for a test that runs programs, removed in the end.
final class ScratchFolder {
  /// A file or a program that could not be used.
  struct Failure: Error {
    let what: String
  }

  let path: String

  init() throws {
    var template = Array("/tmp/rollcast-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(what: "mkdtemp") }
    path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }

  deinit { _ = system("rm -rf '\(path)'") }

  /// Writes a file, named from the folder, whose parents are made.
  func write(_ bytes: [UInt8], to name: String) throws {
    var parent = path
    for folder in name.split(separator: "/").dropLast() {
      parent += "/\(folder)"
      mkdir(parent, 0o700)
    }
    guard let file = fopen("\(path)/\(name)", "wb") else { throw Failure(what: name) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure(what: name) }
  }

  func read(_ name: String) -> [UInt8] {
    guard let file = fopen("\(path)/\(name)", "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes.append(contentsOf: buffer[..<count])
    }
    return bytes
  }

  /// Runs a shell's command in the folder.
  ///
  /// - Throws: ``Failure`` with what it wrote where it fails.
  func run(_ command: String) throws {
    let status = system("cd '\(path)' && { \(command); } >.log 2>&1")
    if status != 0 {
      throw Failure(what: "\(command): \(String(decoding: read(".log"), as: UTF8.self))")
    }
  }
}
