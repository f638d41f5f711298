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
  ///   - place: the working directory, where it is to be another.
  ///   - environment: variables that differ from this process's.
  init(
    _ arguments: String..., input: String = "", outputPath: String? = nil, in place: String? = nil,
    environment: [String: String] = [:]
  ) throws {
    try self.init(
      arguments, input: input, outputPath: outputPath, in: place, environment: environment)
  }

  init(
    _ arguments: [String], input: String = "", outputPath: String? = nil, in place: String? = nil,
    environment: [String: String] = [:]
  ) throws {
    try self.init(
      command: [Self.program] + arguments, input: input, outputPath: outputPath, in: place,
      environment: environment)
  }

  /// Runs any program, found by its name as a shell does.
  init(
    command: [String], input: String = "", outputPath: String? = nil, in place: String? = nil,
    environment: [String: String] = [:]
  ) throws {
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
    // A folder to start in is not among what POSIX lets a spawned process be given.
    let there = place.map { ["sh", "-c", "cd \"$0\" && exec \"$@\"", $0] } ?? []
    status = try Self.spawn(there + command, environment, actions: &actions)
    output = outputPath == nil ? String(decoding: try readFile(outputFile), as: UTF8.self) : ""
    errors = String(decoding: try readFile(errorFile), as: UTF8.self)
  }

  private static func spawn(
    _ arguments: [String], _ environment: [String: String],
    actions: inout posix_spawn_file_actions_t
  ) throws -> Int32 {
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      inherited(without: environment).map { strdup($0) }
      + environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in pointers + variables { free(pointer) } }
    var process = pid_t()
    let failure = posix_spawnp(&process, pointers[0]!, &actions, nil, &pointers, &variables)
    guard failure == 0 else { throw SystemError(code: failure, what: arguments[0]) }
    var result: Int32 = 0
    while waitpid(process, &result, 0) < 0, errno == EINTR {}
    return result & 0x7F == 0 ? result >> 8 & 0xFF : -(result & 0x7F)
  }

  private static func inherited(without names: [String: String]) -> [String] {
    var variables: [String] = []
    var place = environ
    while let variable = place.pointee {
      let text = String(cString: variable)
      let name = text.prefix { $0 != "=" }
      if names[String(name)] == nil { variables.append(text) }
      place += 1
    }
    return variables
  }

  /// The build folder holds both the test bundle, which is this process's executable or is named in
  /// its arguments, and the program.
  static var program: String { program(named: "rollcast") }

  static func program(named name: String) -> String {
    for argument in CommandLine.arguments {
      guard let end = argument.range(ofBundle: ".xctest") else { continue }
      return argument[..<end] + name
    }
    return ".build/debug/\(name)"
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
