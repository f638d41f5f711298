/// The Service of an experiment's template while the experiment runs.
struct ExperimentDestination: Hashable, Sendable {
  /// The Service's name; `nil` where only a cluster knows it.
  let service: String?
  /// The hash that the experiment controller gives to the pods.
  let hash: RevisionHash
  /// Percent of the traffic.
  let weight: Int
}
