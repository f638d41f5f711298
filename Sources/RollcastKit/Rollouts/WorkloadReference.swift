import YAMLSource

/// The object that `spec.workloadRef` takes the pod template from.
public struct WorkloadReference: Sendable {
  /// The API group, `""` for core.
  public let group: String
  /// `Deployment`, `ReplicaSet` or `PodTemplate`.
  public let kind: String
  /// The workload's name, in the Rollout's namespace.
  public let name: String
  /// When the workload loses its own pods: `never`, `onsuccess` or `progressively`.
  public let scaleDown: String
  /// Where the reference stands.
  public let node: Node

  init(_ field: Field) throws(InputError) {
    let apiVersion = try field.string("apiVersion") ?? ""
    group = apiVersion.contains("/") ? String(apiVersion.prefix { $0 != "/" }) : ""
    kind = try field.string("kind") ?? ""
    guard let name = try field.string("name"), !name.isEmpty else {
      throw field.error("a name is missing")
    }
    self.name = name
    scaleDown = try field.string("scaleDown") ?? "never"
    node = field.node
  }
}
