import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct ProgressTests {
  private static let rollout = """
    apiVersion: argoproj.io/v1alpha1
    kind: Rollout
    metadata: {name: web}
    spec: {template: {spec: {containers: [{name: web, image: 'web:1'}]}}}

    """

  /// The manifests come only once the line has been seen, however long that takes.
  @Test func aTerminalThatWaitsIsTold() throws {
    var (terminal, program): (Int32, Int32) = (-1, -1)
    #expect(try Self.openTerminal(&terminal, &program) == 0)
    var pipes: [Int32] = [0, 0]
    #expect(pipe(&pipes) == 0)
    let folder = try TemporaryFolder()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, pipes[0], 0)
    posix_spawn_file_actions_addclose(&actions, pipes[1])
    posix_spawn_file_actions_addopen(
      &actions, 1, folder.path + "/out", O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_adddup2(&actions, program, 2)
    for end in [terminal, program] { posix_spawn_file_actions_addclose(&actions, end) }
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(Run.program), strdup("hash"), nil]
    var process = pid_t()
    #expect(posix_spawn(&process, arguments[0]!, &actions, nil, &arguments, environ) == 0)
    close(pipes[0])
    close(program)
    #expect(Self.read(terminal).hasPrefix("\rrollcast: reading manifests"))
    _ = Self.rollout.withCString { write(pipes[1], $0, strlen($0)) }
    close(pipes[1])
    var text = ""
    while case let more = Self.read(terminal), !more.isEmpty { text += more }
    #expect(text.hasSuffix("\r\u{1B}[K"), "\(text)")
    var status: Int32 = 0
    #expect(waitpid(process, &status, 0) == process && status == 0)
    let output = String(decoding: try readFile(folder.path + "/out"), as: UTF8.self)
    #expect(output.hasPrefix("NAMESPACE "))
    close(terminal)
  }

  /// A pair of a terminal and what stands for a program's side of it.
  private static func openTerminal(_ terminal: inout Int32, _ program: inout Int32) throws -> Int32
  {
    // The C library has it, its headers for Swift do not.
    typealias OpenPTY =
      @convention(c) (
        UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>, UnsafeMutableRawPointer?,
        UnsafeMutableRawPointer?, UnsafeMutableRawPointer?
      ) -> Int32
    let symbol = try #require(dlsym(dlopen(nil, RTLD_NOW), "openpty"))
    return unsafeBitCast(symbol, to: OpenPTY.self)(&terminal, &program, nil, nil, nil)
  }

  /// What a terminal shows next; empty once the program has ended.
  private static func read(_ terminal: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = systemRead(terminal, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : ""
  }
}

/// The system call, whose name the suite's own function hides.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int
{
  read(descriptor, buffer, count)
}
