import YAMLSource

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The real jq, where it is installed.
enum JQ {
  /// Programs that read jq's language; Argo CD uses gojq.
  static let installed: [String] = [
    "/usr/bin/jq", "/usr/bin/gojq", "/usr/local/bin/jq", "/usr/local/bin/gojq",
  ].filter { (path: String) in access(path, X_OK) == 0 }

  /// What a program makes of an input.
  ///
  /// - Returns: its one line of output; `nil` where it fails.
  static func run(_ jq: String, _ program: String, input: [UInt8]) -> [UInt8]? {
    var template = Array("/tmp/rollcast-jq-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    let folder = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    let (input, paths) = (input, ["in", "out", "program"].map { "\(folder)/\($0)" })
    defer {
      for path in paths { unlink(path) }
      rmdir(folder)
    }
    guard write(input, to: paths[0]), write(Array(program.utf8), to: paths[2]),
      spawn([jq, "-c", "-f", paths[2]], input: paths[0], output: paths[1]) == 0
    else { return nil }
    return read(paths[1])
  }

  private static func spawn(_ arguments: [String], input: String, output: String) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process = pid_t()
    guard posix_spawn(&process, pointers[0]!, &actions, nil, &pointers, environ) == 0 else {
      return -1
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }

  private static func write(_ bytes: [UInt8], to path: String) -> Bool {
    guard let file = fopen(path, "wb") else { return false }
    defer { fclose(file) }
    return fwrite(bytes, 1, bytes.count, file) == bytes.count
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }
}
