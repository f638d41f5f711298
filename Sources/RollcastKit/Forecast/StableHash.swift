/// The hash of a stable revision, as a user names it.
public struct StableHash: Sendable {
  /// The Rollout that is meant; `nil` for all.
  public let rollout: RolloutName?
  /// The pod template hash of the stable revision.
  public let hash: String

  /// Reads `HASH` or `[NAMESPACE/]ROLLOUT=HASH`.
  ///
  /// - Returns: `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    hash = String(parts[parts.count - 1])
    guard !hash.isEmpty, hash.utf8.allSatisfy(Self.isHashByte) else { return nil }
    guard parts.count == 2 else {
      rollout = nil
      return
    }
    guard let name = RolloutName(parts[0]) else { return nil }
    rollout = name
  }

  /// The controller's safe encoding and older controllers' decimal numbers hold nothing else.
  private static func isHashByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
}
