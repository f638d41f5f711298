import RollcastKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Holds back what would end the process while files are written, so that all of them are written or
/// none, and no draft is left behind.
enum Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Does work that may be stopped by a signal, but only where it asks.
  ///
  /// - Parameter work: gets what tells it whether to stop.
  static func heldBack(
    during work: (@escaping () -> Bool) throws(InputError) -> Void
  ) throws(InputError) {
    hasCome = 0
    let previous = signals.map { number in
      let handler = signal(number) { _ in hasCome = 1 }
      // A signal that is ignored, as below nohup, stays so.
      if isIgnored(handler) { signal(number, SIG_IGN) }
      return handler
    }
    defer { for (number, handler) in zip(signals, previous) { signal(number, handler) } }
    try work { hasCome != 0 }
  }

  private static func isIgnored(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
    unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

/// Set by a signal handler, which can reach nothing but what is global.
private nonisolated(unsafe) var hasCome: sig_atomic_t = 0
