/// The 32-bit FNV-1a hash.
struct FNV1a {
  private(set) var value: UInt32 = 2_166_136_261

  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { add(byte) }
  }

  /// Adds the count as Argo Rollouts does: eight bytes, of which it fills the first four.
  mutating func add(collisionCount: Int) {
    let count = UInt32(truncatingIfNeeded: collisionCount)
    for shift in [0, 8, 16, 24] as [UInt32] { add(UInt8(truncatingIfNeeded: count >> shift)) }
    for _ in 0..<4 { add(0) }
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt32(byte)) &* 16_777_619
  }
}
