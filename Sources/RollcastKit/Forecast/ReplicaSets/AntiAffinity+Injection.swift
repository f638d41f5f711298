import YAMLSource

extension AntiAffinity {
  /// A pod template's `affinity` with the rule that keeps new pods off the nodes of the stable
  /// revision's.
  ///
  /// - Parameters:
  ///   - affinity: what the template has.
  ///   - stableHash: the stable revision's pod template hash.
  ///   - namespace: the Rollout's.
  ///
  /// Source: Argo Rollouts 1.9, utils/replicaset/replicaset.go, GenerateReplicaSetAffinity.
  func injected(into affinity: Value?, avoiding stableHash: String, namespace: String) -> Value {
    let term: Value = [
      "labelSelector": [
        "matchExpressions": [
          [
            "key": .string(ServiceState.hashKey), "operator": "In",
            "values": [.string(stableHash)],
          ]
        ]
      ], "namespaces": [.string(namespace)], "topologyKey": "kubernetes.io/hostname",
    ]
    var affinity = affinity ?? .mapping([])
    switch self {
    case .required:
      Self.append(term, to: "requiredDuringSchedulingIgnoredDuringExecution", of: &affinity)
    case .preferred(let weight):
      let weighted: Value = ["weight": .int(weight), "podAffinityTerm": term]
      Self.append(weighted, to: "preferredDuringSchedulingIgnoredDuringExecution", of: &affinity)
    }
    return affinity
  }

  private static func append(_ term: Value, to list: String, of affinity: inout Value) {
    let terms = affinity["podAntiAffinity"]?[list]?.items ?? []
    affinity[mapping: "podAntiAffinity"][list] = .sequence(terms + [term])
  }
}
