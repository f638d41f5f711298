import ArgumentParser
import RollcastKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes results to standard output, straight from where their bytes lie.
enum StandardOutput {
  /// As many runs as one call may take on Linux and macOS.
  private static let runsPerCall = 1024

  /// Writes a manifest stream.
  ///
  /// - Throws: ``InputError`` where the bytes cannot be written, ``ExitCode`` for a quiet end where
  ///   the reader has gone.
  static func write(_ stream: RenderedStream) throws {
    try stream.added.withUnsafeBytes { added in
      var runs = stream.pieces.map { piece in
        let bytes = (piece.source?.bytes ?? added)[piece.range]
        return iovec(
          iov_base: UnsafeMutableRawPointer(
            mutating: UnsafeRawBufferPointer(rebasing: bytes).baseAddress),
          iov_len: bytes.count)
      }
      try withExtendedLifetime(stream) { try write(&runs) }
    }
  }

  /// Writes text as it is.
  static func write(_ text: String) throws {
    try write(Array(text.utf8))
  }

  /// Writes bytes as they are.
  static func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      var runs = [iovec(iov_base: UnsafeMutableRawPointer(mutating: start), iov_len: bytes.count)]
      try write(&runs)
    }
  }

  private static func write(_ runs: inout [iovec]) throws {
    var first = 0
    while first < runs.count {
      let count = min(runs.count - first, runsPerCall)
      let written = runs.withUnsafeBufferPointer {
        writev(STDOUT_FILENO, $0.baseAddress! + first, Int32(count))
      }
      if written >= 0 {
        advance(&runs, from: &first, by: written)
      } else if errno != EINTR {
        throw failure(errno)
      }
    }
  }

  /// Passes over what was written, which may end in the middle of a run.
  private static func advance(_ runs: inout [iovec], from first: inout Int, by written: Int) {
    var rest = written
    while first < runs.count, rest >= runs[first].iov_len {
      rest -= runs[first].iov_len
      first += 1
    }
    guard rest > 0 else { return }
    runs[first].iov_base += rest
    runs[first].iov_len -= rest
  }

  private static func failure(_ code: Int32) -> any Error {
    if code == EPIPE { return ExitCode.success }
    return InputError("standard output cannot be written: \(String(cString: strerror(code)))")
  }
}
