/// Finds objects by who they are.
struct ManifestIndex: Sendable {
  private var firsts: [ObjectIdentity: Int] = [:]
  private var seconds: [ObjectIdentity: Int] = [:]

  init(_ manifests: [Manifest]) {
    firsts.reserveCapacity(manifests.count)
    for (place, manifest) in manifests.enumerated() {
      guard let first = firsts.updateValue(place, forKey: manifest.identity) else { continue }
      firsts[manifest.identity] = first
      if seconds[manifest.identity] == nil { seconds[manifest.identity] = place }
    }
  }

  /// The place of the first object of that identity.
  func first(_ identity: ObjectIdentity) -> Int? { firsts[identity] }

  /// The place of another object of the same identity.
  func second(_ identity: ObjectIdentity) -> Int? {
    seconds.isEmpty ? nil : seconds[identity]
  }
}
