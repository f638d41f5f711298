import YAMLSource

/// One Rollout at one state, with the manifests that it belongs to.
public struct ForecastState: Sendable {
  /// The Rollout that is at the state; others in the manifests are as Git has them.
  public let rollout: ObjectIdentity
  /// Weights, ReplicaSets, phase and the edited objects.
  public let details: RolloutState
  let stream: ManifestStream

  /// Which state it is.
  public var name: StateName { details.name }

  /// The manifests as the controller would leave them, every other byte as it was.
  ///
  /// - Returns: YAML or JSON, as the manifests are.
  public func render() -> String {
    String(decoding: stream.rendered(details.edits).bytes, as: UTF8.self)
  }
}
