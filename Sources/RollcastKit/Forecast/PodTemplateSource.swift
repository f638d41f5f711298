import YAMLSource

/// The pod template of a Rollout, wherever it stands; nothing else of the Rollout is read.
public struct PodTemplateSource: Sendable {
  public let template: Node
  public let owner: PodTemplateHash.Owner
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
    if let field = try spec.mapping("workloadRef") {
      template = try Self.template(
        of: try WorkloadReference(field), namespace: rollout.namespace, objects)
      owner = .workload
    } else if let field = try spec.mapping("template") {
      template = field.node
      owner = .rollout
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

  private static func template(
    of reference: WorkloadReference, namespace: String, _ objects: any ObjectLookup
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
