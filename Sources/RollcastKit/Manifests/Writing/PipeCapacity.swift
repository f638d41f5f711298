#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How much a pipe holds before its writer has to wait for its reader.
enum PipeCapacity {
  /// What Linux gives a pipe.
  static let usual = 1 << 16

  /// Lets a pipe hold as much as any user may ask for, so that the processes at its ends take turns
  /// less often. Does nothing to other files, nor where the system refuses.
  static func raise(_ descriptor: Int32) {
    #if os(Linux)
      // F_SETPIPE_SZ, a macro that Swift does not see.
      _ = fcntl(descriptor, 1031, 1 << 20)
    #endif
  }
}
