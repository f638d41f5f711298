import ArgumentParser
import RollcastKit

/// Replica counts that stand in for an autoscaler.
struct ReplicaOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The replicas that an autoscaler would set; repeatable.",
      valueName: "[[namespace/]rollout=]n"),
    transform: Self.replicaCount)
  var replicas: [ReplicaCount] = []

  /// The replicas that are given for a Rollout, one by its name before one for all.
  func count(for identity: ObjectIdentity) -> Int? {
    let named = replicas.last { $0.rollout?.matches(identity) ?? false }
    return (named ?? replicas.last { $0.rollout == nil })?.count
  }

  private static func replicaCount(_ text: String) throws -> ReplicaCount {
    guard let count = ReplicaCount(text) else {
      throw ValidationError("expected N or [NAMESPACE/]ROLLOUT=N, N from 0 to \(Int32.max)")
    }
    return count
  }
}
