import YAMLSource

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes bytes to an open file, pipe or terminal, straight from where they lie.
package enum DescriptorWriter {
  /// Why not everything was written as it should be.
  package enum Failure: Error {
    /// The system refused it, with this error number.
    case system(Int32)
    /// An input, whose bytes pass through, has changed since it was opened.
    case changed(SourceText)

    /// What a message says behind the name of the output.
    package var message: String {
      switch self {
      case .system(let code): "cannot be written: \(String(cString: strerror(code)))"
      case .changed(let source): "cannot be written: \(source.name) changed while it was read"
      }
    }
  }

  /// As many runs as one call may take on Linux and macOS.
  private static let runsPerCall = 1024

  /// Writes a manifest stream.
  ///
  /// - Throws: ``Failure`` where not all of it can be written.
  package static func write(_ stream: RenderedStream, to descriptor: Int32) throws(Failure) {
    var failure: Failure?
    stream.added.withUnsafeBytes { added in
      var runs = stream.pieces.map { piece in
        run(UnsafeRawBufferPointer(rebasing: (piece.source?.bytes ?? added)[piece.range]))
      }
      failure = withExtendedLifetime(stream) { write(&runs, to: descriptor) }
    }
    if case .system(let code)? = failure, code != EFAULT { throw .system(code) }
    if let source = changedSource(of: stream) { throw .changed(source) }
    if let failure { throw failure }
  }

  /// A mapped file is read only now, and what it was parsed from may be gone.
  private static func changedSource(of stream: RenderedStream) -> SourceText? {
    var last: SourceText?
    for piece in stream.pieces where piece.source != nil && piece.source !== last {
      last = piece.source
      if let last, !last.isIntact() { return last }
    }
    return nil
  }

  /// Writes bytes as they are.
  ///
  /// - Throws: ``Failure`` where not all of them can be written.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
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
        return .system(errno)
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
