/// The hash function FNV-1a with 32 bits.
struct FNV1a {
  private(set) var value: UInt32 = 2_166_136_261

  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { value = (value ^ UInt32(byte)) &* 16_777_619 }
  }
}
