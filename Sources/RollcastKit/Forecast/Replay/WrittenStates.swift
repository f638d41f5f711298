/// Every different state of the objects that a replay has written, in order.
struct WrittenStates: Sendable {
  private var seen: Set<ClusterState> = []
  private(set) var all: [ClusterState] = []

  init() {}

  /// Adds a state's objects; pods and status do not count.
  mutating func add(_ state: ClusterState) {
    var objects = ClusterState()
    objects.services = state.services
    objects.virtualServices = state.virtualServices
    objects.destinationRule = state.destinationRule
    if seen.insert(objects).inserted { all.append(objects) }
  }
}
