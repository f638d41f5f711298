/// Everything in the cluster that the controller reads and writes for one Rollout.
struct ClusterState: Hashable, Sendable {
  var status = ReplayStatus()
  /// The Rollout's revision annotation.
  var revision = 0
  var replicaSets: [ReplicaSetState] = []
  var services: [ServiceState] = []
  var virtualServices: [VirtualServiceState?] = []
  var destinationRule: DestinationRuleState?

  func replicaSet(_ hash: RevisionHash?) -> ReplicaSetState? {
    replicaSets.first { $0.hash == hash }
  }

  func service(_ name: String?) -> Int? {
    services.firstIndex { $0.name == name }
  }
}

extension ClusterState {
  var routeCount: Int {
    virtualServices.reduce(0) { $0 + ($1?.http?.count ?? 0) }
  }
}
