import Dispatch
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// Runs `git`.
enum GitCommand {
  /// What a run of git has left.
  struct Outcome: Sendable {
    let output: [UInt8]
    let errors: String
    let isSuccess: Bool

    /// The output's first line.
    var line: String { String(decoding: output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self) }
    /// What git complains about, without the word in front.
    var complaint: String {
      let line = errors.prefix { $0 != "\n" }
      return String(line.hasPrefix("fatal: ") ? line.dropFirst(7) : line)
    }
  }

  /// Why there is no outcome.
  enum Failure: Error {
    case notInstalled
    case other(String)
  }

  /// Runs git and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: what stands behind `git -C FOLDER`.
  ///   - input: what it reads from standard input.
  /// - Throws: ``Failure`` where it cannot be run at all.
  static func run(
    _ arguments: [String], input: [UInt8] = [], in folder: String
  ) throws(Failure) -> Outcome {
    guard let program = GitProgram.path else { throw .notInstalled }
    // The rest of the program is synchronous, which starts faster than an asynchronous `main`.
    let done = DispatchSemaphore(value: 0)
    let box = Box()
    Task.detached {
      box.outcome = await outcome(
        of: program, ["--literal-pathspecs", "-C", folder] + arguments, input: input)
      done.signal()
    }
    done.wait()
    return try box.outcome.get()
  }

  /// Carries the outcome from the task to the thread that waits for it.
  private final class Box: @unchecked Sendable {
    var outcome = Result<Outcome, Failure>.failure(.notInstalled)
  }

  private static func outcome(
    of program: String, _ arguments: [String], input: [UInt8]
  ) async -> Result<Outcome, Failure> {
    do {
      let result = try await Subprocess.run(
        .path(FilePath(program)), arguments: Arguments(arguments), environment: environment,
        input: .array(input), output: .bytes(limit: .max), error: .string(limit: 1 << 20))
      return .success(
        Outcome(
          output: result.standardOutput, errors: result.standardError,
          isSuccess: result.terminationStatus.isSuccess))
    } catch {
      return .failure(.other("\(error)"))
    }
  }

  /// Git's own words in English, and the repository that holds the manifests rather than the one
  /// whose hook has started this process.
  private static var environment: Environment {
    .inherit.updating([
      "LC_ALL": "C", "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_INDEX_FILE": nil,
      "GIT_PREFIX": nil,
    ])
  }
}
