import YAMLSource

/// One version of a Rollout's pod template.
public struct Revision: Sendable {
  /// Its pod template hash.
  public let hash: String
  /// The template; `nil` where only the hash is known.
  public let template: Node?

  public init(hash: String, template: Node? = nil) {
    self.hash = hash
    self.template = template
  }
}
