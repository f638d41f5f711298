import YAMLSource

extension Rollout {
  /// The revision that the Rollout's pod template stands for.
  ///
  /// - Parameters:
  ///   - objects: where the workload of `workloadRef` is looked up.
  ///   - version: the controller that hashes.
  /// - Throws: ``InputError`` where there is no template, or the API server would refuse it.
  public func revision(
    objects: any ObjectLookup, version: ControllerVersion
  ) throws(InputError) -> Revision {
    if let workloadRef {
      let template = try template(of: workloadRef, objects)
      return try revision(of: template, owner: .workload, version)
    }
    guard let template else {
      throw InputError("spec.template is missing, and so is spec.workloadRef", at: manifest.root)
    }
    return try revision(of: template, owner: .rollout, version)
  }

  private func revision(
    of template: Node, owner: PodTemplateHash.Owner, _ version: ControllerVersion
  ) throws(InputError) -> Revision {
    let hash = try PodTemplateHash(
      of: template, owner: owner, collisionCount: status.collisionCount, version: version)
    return Revision(hash: hash.description, template: template)
  }

  private func template(
    of reference: WorkloadReference, _ objects: any ObjectLookup
  ) throws(InputError) -> Node {
    let workload = try objects.object(
      group: reference.group, kind: reference.kind, namespace: namespace, name: reference.name)
    guard let workload else {
      throw InputError(
        "spec.workloadRef: \(reference.kind) \(namespace)/\(reference.name) is not in the input; "
          + "add its manifest, since the pod template is taken from it", at: reference.node)
    }
    let template =
      reference.kind == "PodTemplate"
      ? workload.root["template"] : workload.root["spec"]?["template"]
    guard let template, template.isMapping else {
      throw InputError("\(reference.kind) \(reference.name) has no pod template", at: workload.root)
    }
    return template
  }
}
