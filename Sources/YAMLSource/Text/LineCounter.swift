#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Counts the lines of a text, which end where libyaml ends them, and the columns in them. It goes on
/// from a place that it has counted before, so thousands of messages about one large input, or about
/// one long line of it, do not each read it from its beginning.
final class LineCounter: @unchecked Sendable {
  /// A byte with its place, counted from 1.
  private struct Place {
    var offset = 0
    var line = 1
    /// The first byte of the line.
    var lineStart = 0
    /// In Unicode scalars.
    var column = 1
  }

  private static let interval = 1 << 12

  private let bytes: UnsafeRawBufferPointer
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  /// The places of every fourth kilobyte, as far as the text has been counted.
  private var known = [Place()]
  private var last = Place()

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

  /// The line that holds a byte, the offset of its first byte, and the column in Unicode scalars.
  func place(of offset: Int) -> (line: Int, lineStart: Int, column: Int) {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    let nearest = known[min(offset / Self.interval, known.count - 1)]
    if offset < last.offset || nearest.offset > last.offset { last = nearest }
    while last.offset < offset {
      let next = known.count * Self.interval
      last = last.offset < next ? count(to: min(offset, next)) : count(to: offset)
      if last.offset == next { known.append(last) }
    }
    return (last.line, last.lineStart, last.column)
  }

  private func count(to offset: Int) -> Place {
    var place = last
    var start = place.offset
    while place.offset < offset {
      if place.offset + 8 <= offset, LineBreaks.hasNone(bytes, at: place.offset) {
        place.offset += 8
        continue
      }
      if LineBreaks.endsLine(bytes, at: place.offset) {
        place.line += 1
        place.lineStart = place.offset + 1
        place.column = 1
        start = place.lineStart
      }
      place.offset += 1
    }
    place.column += bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
    return place
  }
}
