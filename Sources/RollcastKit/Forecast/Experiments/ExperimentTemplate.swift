import YAMLSource

/// The pod template of an experiment: that of a ReplicaSet, with labels and annotations of its own.
///
/// Source: Argo Rollouts 1.9, rollout/experiment.go, GetExperimentFromTemplate, and
/// experiments/replicaset.go, newReplicaSetFromTemplate.
struct ExperimentTemplate {
  private let value: Value

  /// - Parameters:
  ///   - replicaSet: the manifest of the ReplicaSet whose template is taken.
  ///   - metadata: what the experiment adds.
  init(of replicaSet: Value, adding metadata: EphemeralMetadata?) {
    var template = replicaSet["spec"]?["template"] ?? .mapping([])
    template[mapping: "metadata"][mapping: "labels"][ServiceState.hashKey] = nil
    for (key, value) in metadata?.labels ?? [] {
      template[mapping: "metadata"][mapping: "labels"][key] = .string(value)
    }
    for (key, value) in metadata?.annotations ?? [] {
      template[mapping: "metadata"][mapping: "annotations"][key] = .string(value)
    }
    value = template
  }

  /// Whether a container has a port; without one the experiment makes no Service.
  var hasPorts: Bool {
    (value["spec"]?["containers"]?.items ?? []).contains { !($0["ports"]?.items ?? []).isEmpty }
  }

  /// The hash that the experiment's pods carry: over the template as the API server stores it in
  /// the ReplicaSet, with its own defaults, and then in the Experiment.
  func hash(_ version: ControllerVersion) throws(InputError) -> String {
    let stored = try PodTemplateHash.storedTemplate(
      of: try Self.node(value), owner: .workload, version: version)
    return try PodTemplateHash(of: try Self.node(stored), version: version).description
  }

  private static func node(_ value: Value) throws(InputError) -> Node {
    let text = JSONWriter.text(of: value)
    do {
      let source = try SourceText(name: "<experiment>", copying: text)
      return try Document(source, range: 0..<text.count).root!
    } catch {
      throw InputError(error)
    }
  }
}
