import YAMLSource

/// The pod template of a Rollout, wherever it stands; nothing else of the Rollout is read.
public struct PodTemplateSource: Sendable {
  /// The template's mapping.
  public let template: Node
  /// Whose defaults the API server fills in before it is hashed.
  public let owner: PodTemplateHash.Owner
  /// The selector of the pods: `spec.selector` of the Rollout, else of its workload.
  public let selector: Node?
  /// The workload that `workloadRef` names.
  let workload: Manifest?
  private let collisionCount: Int?

  /// Finds the pod template.
  ///
  /// - Parameters:
  ///   - rollout: the Rollout's manifest.
  ///   - objects: where the workload of `workloadRef` is looked up.
  /// - Throws: ``InputError`` where there is no template.
  public init(_ rollout: Manifest, objects: any ObjectLookup) throws(InputError) {
    let root = Field(rollout.root)
    guard let spec = try root.mapping("spec") else { throw root.error("spec is missing") }
    let ownSelector = try spec.mapping("selector")?.node
    if let field = try spec.mapping("workloadRef") {
      let workload = try Self.workload(
        try WorkloadReference(field), namespace: rollout.namespace, objects)
      template = try Self.template(of: workload)
      selector = ownSelector ?? workload.root["spec"]?["selector"]
      owner = .workload
      self.workload = workload
    } else if let field = try spec.mapping("template") {
      template = field.node
      selector = ownSelector
      owner = .rollout
      workload = nil
    } else {
      throw InputError("spec.template is missing, and so is spec.workloadRef", at: spec.node)
    }
    collisionCount = try RolloutStatus(root).collisionCount
  }

  /// The name that the controller gives to the revision.
  public func hash(_ version: ControllerVersion) throws(InputError) -> PodTemplateHash {
    try PodTemplateHash(
      of: template, owner: owner, collisionCount: collisionCount, version: version)
  }

  /// The exact bytes that are hashed, before `collisionCount`.
  public func hashInput(_ version: ControllerVersion) throws(InputError) -> [UInt8] {
    try PodTemplateHash.input(of: template, owner: owner, version: version)
  }

  /// The template as the controller writes it into a ReplicaSet, but for what it adds: pruned, with
  /// defaults.
  func storedTemplate(_ version: ControllerVersion) throws(InputError) -> Value {
    try PodTemplateHash.storedTemplate(of: template, owner: owner, version: version)
  }

  private static func workload(
    _ reference: WorkloadReference, namespace: String, _ objects: any ObjectLookup
  ) throws(InputError) -> Manifest {
    let workload = try objects.object(
      group: reference.group, kind: reference.kind, namespace: namespace, name: reference.name)
    guard let workload else {
      throw InputError(
        "spec.workloadRef: \(reference.kind) \(namespace)/\(reference.name) is not in the input; "
          + "add its manifest, since the pod template is taken from it", at: reference.node)
    }
    return workload
  }

  private static func template(of workload: Manifest) throws(InputError) -> Node {
    let template =
      workload.kind == "PodTemplate"
      ? workload.root["template"] : workload.root["spec"]?["template"]
    guard let template, template.isMapping else {
      throw InputError("\(workload.kind) \(workload.name) has no pod template", at: workload.root)
    }
    return template
  }
}
