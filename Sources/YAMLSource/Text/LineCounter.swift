#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Counts the lines of a text. It goes on from where it was asked before, so thousands of messages
/// about one large input do not each read it from its beginning.
final class LineCounter: @unchecked Sendable {
  /// The first byte of a line, with the line's number.
  private struct Start {
    var line = 1
    var offset = 0
  }

  private let bytes: UnsafeRawBufferPointer
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private var last = Start()

  /// - Parameter bytes: must outlive this object.
  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    lock = .allocate(capacity: 1)
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// The line that holds a byte, from 1, and the offset of its first byte.
  func line(of offset: Int) -> (line: Int, start: Int) {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    if offset < last.offset { last = Start() }
    while last.offset < offset,
      let end = memchr(
        bytes.baseAddress! + last.offset, Int32(UInt8(ascii: "\n")), offset - last.offset)
    {
      last.offset = bytes.baseAddress!.distance(to: UnsafeRawPointer(end)) + 1
      last.line += 1
    }
    return (last.line, last.offset)
  }
}
