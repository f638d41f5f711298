import YAMLSource

/// A Rollout as its manifest describes it.
public struct Rollout: Sendable {
  /// The manifest that it was read from.
  public let manifest: Manifest
  /// `spec.replicas`, 1 where nothing is said.
  public var replicas: Int
  /// `spec.strategy`.
  public let strategy: Strategy
  /// The pod template's mapping; `nil` where the template comes from a workload.
  public let template: Node?
  /// `spec.workloadRef`: who has the pod template instead.
  public let workloadRef: WorkloadReference?
  /// `spec.minReadySeconds`.
  public let minReadySeconds: Int?
  /// `status`, as far as a forecast asks for it.
  public let status: RolloutStatus

  /// `metadata.name`.
  public var name: String { manifest.name }
  /// The namespace that it names, else the default one.
  public var namespace: String { manifest.namespace }

  /// Reads a Rollout.
  ///
  /// - Throws: ``InputError`` where a field has another type than the Rollout CRD gives it, or
  ///   where no strategy is named.
  public init(_ manifest: Manifest) throws(InputError) {
    self.manifest = manifest
    let root = Field(manifest.root)
    guard let spec = try root.mapping("spec") else { throw root.error("spec is missing") }
    replicas = try spec.int("replicas") ?? 1
    minReadySeconds = try spec.int("minReadySeconds")
    strategy = try Strategy(spec)
    template = try spec.mapping("template")?.node
    workloadRef = try spec.mapping("workloadRef").map { field throws(InputError) in
      try WorkloadReference(field)
    }
    status = try RolloutStatus(root)
  }

  /// The steps of a canary; none for blue-green.
  public var steps: [CanaryStep] {
    if case .canary(let canary) = strategy { canary.steps } else { [] }
  }

  /// What it says of Istio.
  var istio: IstioRouting? {
    if case .canary(let canary) = strategy { canary.trafficRouting?.istio } else { nil }
  }
}
