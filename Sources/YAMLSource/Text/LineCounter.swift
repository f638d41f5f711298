#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Counts the lines of a text, which end where libyaml ends them. It goes on from where it was asked
/// before, so thousands of messages about one large input do not each read it from its beginning.
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
    var place = last.offset
    while place < offset {
      if place + 8 <= offset, LineBreaks.hasNone(bytes, at: place) {
        place += 8
        continue
      }
      if LineBreaks.endsLine(bytes, at: place) {
        last = Start(line: last.line + 1, offset: place + 1)
      }
      place += 1
    }
    return (last.line, last.offset)
  }
}
