#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes bytes to an open file, pipe or terminal, straight from where they lie.
public enum DescriptorWriter {
  /// A write that the system refused.
  public struct Failure: Error {
    /// The system's error number.
    public let code: Int32
  }

  /// As many runs as one call may take on Linux and macOS.
  private static let runsPerCall = 1024

  /// Writes a manifest stream.
  ///
  /// - Throws: ``Failure`` where not all of it can be written.
  public static func write(_ stream: RenderedStream, to descriptor: Int32) throws(Failure) {
    var failure: Failure?
    stream.added.withUnsafeBytes { added in
      var runs = stream.pieces.map { piece in
        run(UnsafeRawBufferPointer(rebasing: (piece.source?.bytes ?? added)[piece.range]))
      }
      failure = withExtendedLifetime(stream) { write(&runs, to: descriptor) }
    }
    if let failure { throw failure }
  }

  /// Writes bytes as they are.
  ///
  /// - Throws: ``Failure`` where not all of them can be written.
  public static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    let failure = bytes.withUnsafeBytes { bytes in
      var runs = [run(bytes)]
      return write(&runs, to: descriptor)
    }
    if let failure { throw failure }
  }

  private static func run(_ bytes: UnsafeRawBufferPointer) -> iovec {
    iovec(iov_base: UnsafeMutableRawPointer(mutating: bytes.baseAddress), iov_len: bytes.count)
  }

  private static func write(_ runs: inout [iovec], to descriptor: Int32) -> Failure? {
    var first = 0
    advance(&runs, from: &first, by: 0)
    if runs.reduce(0, { $0 + $1.iov_len }) > PipeCapacity.usual { PipeCapacity.raise(descriptor) }
    while first < runs.count {
      let count = min(runs.count - first, runsPerCall)
      let written = runs.withUnsafeBufferPointer {
        writev(descriptor, $0.baseAddress! + first, Int32(count))
      }
      if written >= 0 {
        advance(&runs, from: &first, by: written)
      } else if errno != EINTR {
        return Failure(code: errno)
      }
    }
    return nil
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
}
