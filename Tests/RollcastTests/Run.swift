#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A run of the built `rollcast`: what it wrote and how it ended.
struct Run {
  let output: String
  let errors: String
  let status: Int32

  /// Runs the program that lies beside the test bundle.
  ///
  /// - Parameters:
  ///   - input: what standard input holds.
  ///   - outputPath: where standard output goes instead of into ``output``.
  init(_ arguments: String..., input: String = "", outputPath: String? = nil) throws {
    try self.init(arguments, input: input, outputPath: outputPath)
  }

  init(_ arguments: [String], input: String = "", outputPath: String? = nil) throws {
    let folder = try TemporaryFolder()
    try folder.write(["in": input])
    let (outputFile, errorFile) = (outputPath ?? folder.path + "/out", folder.path + "/err")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, folder.path + "/in", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, outputFile, flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errorFile, flags, 0o600)
    status = try Self.spawn([Self.program] + arguments, actions: &actions)
    output = outputPath == nil ? String(decoding: try readFile(outputFile), as: UTF8.self) : ""
    errors = String(decoding: try readFile(errorFile), as: UTF8.self)
  }

  private static func spawn(
    _ arguments: [String], actions: inout posix_spawn_file_actions_t
  ) throws -> Int32 {
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process = pid_t()
    let failure = posix_spawn(&process, pointers[0]!, &actions, nil, &pointers, environ)
    guard failure == 0 else { throw SystemError(code: failure, what: arguments[0]) }
    var result: Int32 = 0
    while waitpid(process, &result, 0) < 0, errno == EINTR {}
    return result & 0x7F == 0 ? result >> 8 & 0xFF : -(result & 0x7F)
  }

  /// The build folder holds both the test bundle, which is this process's executable or is named in
  /// its arguments, and the program.
  private static var program: String {
    for argument in CommandLine.arguments {
      guard let end = argument.range(ofBundle: ".xctest") else { continue }
      return argument[..<end] + "rollcast"
    }
    return ".build/debug/rollcast"
  }
}

extension String {
  /// Where the name of a bundle with that suffix begins.
  fileprivate func range(ofBundle suffix: String) -> String.Index? {
    var path = self[...]
    while !path.isEmpty {
      let slash = path.lastIndex(of: "/")
      let name = slash.map { path[path.index(after: $0)...] } ?? path
      if name.hasSuffix(suffix) { return slash.map { path.index(after: $0) } ?? path.startIndex }
      path = slash.map { path[..<$0] } ?? ""
    }
    return nil
  }
}
