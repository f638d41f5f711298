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

  /// The replicas by Rollout, those for all first, so that a name counts for more.
  var counts: [(rollout: RolloutName?, count: Int)] {
    let (all, named) = (
      replicas.filter { $0.rollout == nil }, replicas.filter { $0.rollout != nil }
    )
    return (all + named).map { ($0.rollout, $0.count) }
  }

  private static func replicaCount(_ text: String) throws -> ReplicaCount {
    guard let count = ReplicaCount(text) else {
      throw ValidationError("expected N or [NAMESPACE/]ROLLOUT=N, N from 0 to \(Int32.max)")
    }
    return count
  }
}
