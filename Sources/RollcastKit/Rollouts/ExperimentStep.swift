import YAMLSource

/// `experiment`: pods of either revision run beside the others for a while.
public struct ExperimentStep: Sendable {
  /// Pods that run in the experiment.
  public struct Template: Sendable {
    /// The revision that the pods are of.
    public enum Revision: String, Sendable {
      /// The new revision, or the stable one.
      case canary, stable
    }

    /// The name among the experiment's templates.
    public let name: String
    /// Which revision's pods it runs.
    public let specRef: Revision
    /// The name of the Service in front of the pods, where the Rollout gives one.
    public let serviceName: String?
    /// Percent of the traffic, as long as the experiment runs.
    public let weight: Int?
    /// Labels and annotations of its pods.
    public let metadata: EphemeralMetadata?
    /// Where the template stands.
    public let node: Node
  }

  /// What runs in the experiment.
  public let templates: [Template]

  /// Whether the experiment takes traffic from the stable revision.
  public var takesTraffic: Bool { templates.contains { $0.weight != nil } }

  init(_ field: Field) throws(InputError) {
    var templates: [Template] = []
    for item in try field.items("templates") { templates.append(try Template(item)) }
    self.templates = templates
  }
}

extension ExperimentStep.Template {
  init(_ field: Field) throws(InputError) {
    name = try field.string("name") ?? ""
    let reference = try field.string("specRef") ?? ""
    guard let specRef = Revision(rawValue: reference) else {
      throw field.error("specRef must be canary or stable")
    }
    self.specRef = specRef
    serviceName = try field.mapping("service")?.string("name").flatMap { $0.isEmpty ? nil : $0 }
    weight = try field.int("weight")
    metadata = try EphemeralMetadata(field, "metadata")
    node = field.node
  }
}
