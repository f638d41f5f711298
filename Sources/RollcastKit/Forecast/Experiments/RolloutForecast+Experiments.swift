import YAMLSource

extension RolloutForecast {
  /// The Services that running experiments send traffic to, by step.
  ///
  /// - Parameter warnings: what cannot be known without a cluster is added here.
  /// - Throws: ``InputError`` where the API server would refuse a pod template.
  static func experiments(
    of rollout: Rollout, canary: Revision, stable: Revision?, version: ControllerVersion,
    warnings: inout [Diagnostic]
  ) throws(InputError) -> [Int: [ExperimentDestination]] {
    var experiments: [Int: [ExperimentDestination]] = [:]
    for (index, step) in rollout.steps.enumerated() {
      guard case .experiment(let experiment) = step.action, experiment.takesTraffic else {
        continue
      }
      var destinations: [ExperimentDestination] = []
      for template in experiment.templates {
        guard let weight = template.weight else { continue }
        let pods = try podTemplate(template, rollout, canary, stable, version)
        if let problem = problem(of: template, pods) {
          warnings.append(Diagnostic("step \(index): \(problem)", at: template.node.location))
        }
        let hash = try pods.map { pods throws(InputError) in try pods.hash(version) }
        destinations.append(
          ExperimentDestination(
            service: pods?.hasPorts == false ? nil : template.serviceName,
            hash: hash.map(RevisionHash.known) ?? .unknown, weight: weight))
      }
      experiments[index] = destinations
    }
    return experiments
  }

  /// - Returns: `nil` where the revision's own template is not known.
  private static func podTemplate(
    _ template: ExperimentStep.Template, _ rollout: Rollout, _ canary: Revision,
    _ stable: Revision?, _ version: ControllerVersion
  ) throws(InputError) -> ExperimentTemplate? {
    let isStable = template.specRef == .stable
    guard let revision = isStable ? stable : canary, let owner = revision.rollout,
      let source = revision.source
    else { return nil }
    let replicaSet = RolloutState.ReplicaSet(
      hash: revision.hash, role: isStable ? .stable : .canary, replicas: 0,
      revision: isStable ? 1 : 2)
    let manifest = ReplicaSetManifest(
      rollout: rollout, revision: (owner, source), replicaSet: replicaSet, hash: revision.hash,
      isFirst: isStable, stableHash: stable?.hash, version: version)
    return ExperimentTemplate(of: try manifest.value(), adding: template.metadata)
  }

  private static func problem(
    of template: ExperimentStep.Template, _ pods: ExperimentTemplate?
  ) -> String? {
    if let pods, !pods.hasPorts {
      return "the experiment's template \"\(template.name)\" has no container port, so that it "
        + "gets no Service and the controller has nowhere to send its traffic"
    }
    if template.serviceName == nil {
      return "the Service of the experiment's template \"\(template.name)\" is named after the "
        + "number of the revision, which only the cluster knows, so its destination is left out; "
        + "name it with service.name"
    }
    if pods == nil {
      return "the pod template hash of the experiment's template \"\(template.name)\" is not "
        + "known, since the \(template.specRef.rawValue) revision's pod template is not"
    }
    return nil
  }
}
