#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Turns signals that would end the process without a word into errors.
enum SignalHandlers {
  static func install() {
    // A reader that goes away, and a file that grows beyond a limit, are told by `write`, too.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    // What is mapped is gone where the file has become shorter.
    signal(SIGBUS) { _ in
      let message: StaticString = "error: an input file became shorter while it was read\n"
      _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
      _exit(2)
    }
  }
}
