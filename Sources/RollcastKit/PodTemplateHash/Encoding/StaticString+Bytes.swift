extension StaticString {
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }

  func isEqual(to other: StaticString) -> Bool { bytes.elementsEqual(other.bytes) }
}
