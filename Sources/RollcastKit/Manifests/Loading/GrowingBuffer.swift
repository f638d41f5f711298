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
    useLargePages()
    return true
  }

  /// Most of the time that a long pipe takes is the system's, for one page after another. The
  /// advice is given for all of the mapping, since in two halves it could not grow in place.
  private func useLargePages() {
    #if !canImport(Darwin)
      guard capacity >= 1 << 22, let start else { return }
      let page = sysconf(Int32(_SC_PAGESIZE))
      let first = Int(bitPattern: start) & -page
      let last = (Int(bitPattern: start) + capacity + page - 1) & -page
      madvise(UnsafeMutableRawPointer(bitPattern: first), last - first, MADV_HUGEPAGE)
    #endif
  }

  func free() { release(start) }
}

/// The library function, whose name the type's own hides.
private func release(_ memory: UnsafeMutableRawPointer?) { free(memory) }
