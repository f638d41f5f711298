import Glibc

/// Runs a process again and again and measures each run as a whole, its start included.
struct ProcessTimer {
  /// What the runs of one command took.
  struct Result {
    /// Milliseconds.
    let minimum: Double
    let median: Double
    /// The largest resident set, in megabytes.
    let peakMegabytes: Double
  }

  /// - Parameters:
  ///   - command: the program's path and its arguments.
  ///   - runs: how often.
  /// - Returns: `nil` where the program cannot be started or fails.
  static func time(_ command: [String], runs: Int) -> Result? {
    var milliseconds: [Double] = []
    var peak = 0
    for _ in 0..<runs {
      guard let run = run(command) else { return nil }
      milliseconds.append(run.milliseconds)
      peak = max(peak, run.peakKilobytes)
    }
    milliseconds.sort()
    return Result(
      minimum: milliseconds[0], median: milliseconds[milliseconds.count / 2],
      peakMegabytes: Double(peak) / 1024)
  }

  private static func run(_ command: [String]) -> (milliseconds: Double, peakKilobytes: Int)? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }

    let start = now()
    var process = pid_t()
    guard posix_spawnp(&process, command[0], &actions, nil, &arguments, environ) == 0 else {
      return nil
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    guard status == 0 else { return nil }
    return ((now() - start) / 1e6, usage.ru_maxrss)
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }
}
