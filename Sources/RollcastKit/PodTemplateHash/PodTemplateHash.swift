import YAMLSource

/// The name that the controller gives to a revision: the value of `rollouts-pod-template-hash`.
///
/// Source: Argo Rollouts 1.9, utils/hash/hash.go, ComputePodTemplateHash.
public struct PodTemplateHash: Hashable, Sendable, CustomStringConvertible {
  /// Whose defaults a template gets when it is stored.
  public enum Owner: Sendable {
    /// The template stands in a Rollout, stored as the Rollout CRD has it.
    case rollout
    /// The template stands in a workload of Kubernetes' own that `workloadRef` names.
    case workload
  }

  public let description: String

  /// Hashes a pod template as the controller does.
  ///
  /// - Parameters:
  ///   - template: the template's mapping.
  ///   - owner: what kind of object holds the template.
  ///   - collisionCount: the Rollout's `status.collisionCount`.
  ///   - version: the controller that hashes.
  /// - Throws: ``InputError`` where the API server would refuse the template.
  public init(
    of template: Node, owner: Owner = .rollout, collisionCount: Int? = nil,
    version: ControllerVersion
  ) throws(InputError) {
    var hash = FNV1a()
    hash.add(try Self.input(of: template, owner: owner, version: version))
    if let collisionCount { hash.add(collisionCount: collisionCount) }
    description = SafeEncoding.encode(hash.value)
  }

  /// The exact bytes that are hashed for a template, before `collisionCount`.
  ///
  /// - Parameters:
  ///   - template: the template's mapping.
  ///   - owner: what kind of object holds the template.
  ///   - version: the controller that hashes.
  /// - Returns: the stored template as Go's `json.Marshal` writes it.
  /// - Throws: ``InputError`` where the API server would refuse the template.
  public static func input(
    of template: Node, owner: Owner = .rollout, version: ControllerVersion
  ) throws(InputError) -> [UInt8] {
    var encoder = PodTemplateEncoder(owner: owner, version: version)
    try encoder.encode(template)
    return encoder.json.bytes
  }
}
