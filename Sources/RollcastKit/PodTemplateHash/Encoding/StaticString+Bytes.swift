#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension StaticString {
  func isEqual(to other: StaticString) -> Bool {
    isEqual(
      to: UnsafeRawBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount))
  }

  func isEqual(to bytes: UnsafeRawBufferPointer) -> Bool {
    guard utf8CodeUnitCount == bytes.count, let start = bytes.baseAddress else { return false }
    return memcmp(utf8Start, start, bytes.count) == 0
  }
}
