import YAMLSource

/// Gathers what the controller writes into each object, for one Rollout after the other.
struct IgnoredObjectCollector {
  private struct History: Sendable {
    let manifest: Manifest
    var rollouts: [ObjectIdentity] = []
    var states: [EditedNode] = []
  }

  private var histories: [ObjectIdentity: History] = [:]
  private var workloads: [IgnoredObject] = []

  /// - Parameter written: all that the controller writes for the Rollout.
  mutating func add(
    _ written: [[ObjectIdentity: EditedNode]], of forecast: RolloutForecast
  ) {
    let rollout = forecast.rollout
    for edits in written {
      for (identity, node) in edits {
        guard let manifest = forecast.objects.manifest(identity) else { continue }
        var history = histories[identity] ?? History(manifest: manifest)
        history.states.append(node)
        if history.rollouts.last != rollout.manifest.identity {
          history.rollouts.append(rollout.manifest.identity)
        }
        histories[identity] = history
      }
    }
    if let workload = Self.scaledWorkload(of: rollout) { workloads.append(workload) }
  }

  /// The objects that change, sorted.
  var objects: [IgnoredObject] {
    let changed = concurrentMap(Array(histories.values)) { history -> IgnoredObject? in
      let root = history.manifest.root
      let fields = ChangedFields(of: EditedNode(root), in: history.states)
      guard !fields.patterns.isEmpty else { return nil }
      return IgnoredObject(
        identity: history.manifest.identity, namespace: Self.namespace(of: root),
        rollouts: history.rollouts, value: Value(root), patterns: fields.patterns)
    }
    return (changed.compactMap { $0 } + workloads).sorted { $0.identity < $1.identity }
  }

  /// The Deployment that the controller scales down once the Rollout has taken over its pods.
  ///
  /// Source: Argo Rollouts 1.9, rollout/sync.go, rollout/replicaset.go and rollout/scale_utils.go,
  /// scaleDeployment.
  private static func scaledWorkload(of rollout: Rollout) -> IgnoredObject? {
    let scaleDown = rollout.manifest.root["spec"]?["workloadRef"]?["scaleDown"]?.string
    guard let workload = rollout.workloadRef, workload.kind == "Deployment",
      scaleDown == "onsuccess" || scaleDown == "progressively"
    else { return nil }
    let identity = ObjectIdentity(
      group: "apps", kind: "Deployment", namespace: rollout.namespace, name: workload.name)
    return IgnoredObject(
      identity: identity, namespace: namespace(of: rollout.manifest.root),
      rollouts: [rollout.manifest.identity], value: nil,
      patterns: [FieldPattern()["spec"]["replicas"]])
  }

  private static func namespace(of root: Node) -> String? {
    root["metadata"]?["namespace"]?.string.flatMap { $0.isEmpty ? nil : $0 }
  }
}
