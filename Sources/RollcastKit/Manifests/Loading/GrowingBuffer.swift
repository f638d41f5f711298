#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Memory that bytes are read into when nobody knows how many will come.
struct GrowingBuffer {
  private var start: UnsafeMutableRawPointer?
  private(set) var capacity = 0
  var count = 0

  var isFull: Bool { count == capacity }
  /// Where the next byte goes.
  var end: UnsafeMutableRawPointer { start! + count }
  var room: Int { capacity - count }
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  /// Makes room for so many bytes in all.
  ///
  /// - Returns: whether the system has as much.
  mutating func reserve(_ capacity: Int) -> Bool {
    guard let larger = realloc(start, capacity) else { return false }
    start = larger
    self.capacity = capacity
    return true
  }

  func free() { release(start) }
}

/// The library function, whose name the type's own hides.
private func release(_ memory: UnsafeMutableRawPointer?) { free(memory) }
