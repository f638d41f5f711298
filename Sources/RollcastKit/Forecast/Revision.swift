import YAMLSource

/// One version of a Rollout's pod template.
public struct Revision: Sendable {
  /// Its pod template hash.
  public let hash: String
  /// The Rollout that has the template; `nil` where only the hash is known.
  public let rollout: Rollout?
  /// Where the template stands; `nil` where only the hash is known.
  public let source: PodTemplateSource?

  /// A revision by its hash, with its template where that is known.
  public init(hash: String, rollout: Rollout? = nil, source: PodTemplateSource? = nil) {
    self.hash = hash
    self.rollout = rollout
    self.source = source
  }
}
