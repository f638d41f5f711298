import YAMLSource

/// Finds the objects that a Rollout names.
struct ReferenceResolver {
  static let istioGroup = "networking.istio.io"

  let rollout: Rollout
  let behaviour: ControllerBehaviour
  let objects: any ObjectLookup
  let allowedMissing: AllowedMissing
  private(set) var warnings: [Diagnostic] = []

  init(
    rollout: Rollout, behaviour: ControllerBehaviour, objects: any ObjectLookup,
    allowedMissing: AllowedMissing
  ) {
    self.rollout = rollout
    self.behaviour = behaviour
    self.objects = objects
    self.allowedMissing = allowedMissing
  }

  /// - Throws: ``InputError`` where an object is missing that may not be, or is there twice.
  mutating func resolve() throws(InputError) -> ReferencedObjects {
    switch rollout.strategy {
    case .canary(let canary):
      let istio = canary.trafficRouting?.istio
      let services = [
        canary.stableService, canary.canaryService, canary.pingPong?.pingService,
        canary.pingPong?.pongService,
      ]
      return ReferencedObjects(
        services: try find(services), virtualServices: try find(istio?.virtualServices ?? []),
        destinationRule: try find(istio?.destinationRule?.reference, "DestinationRule"))
    case .blueGreen(let blueGreen):
      return ReferencedObjects(
        services: try find([blueGreen.activeService, blueGreen.previewService]),
        virtualServices: [], destinationRule: nil)
    }
  }

  private mutating func find(
    _ references: [ObjectReference?]
  ) throws(InputError) -> [ReferencedObjects.Service] {
    var services: [ReferencedObjects.Service] = []
    for case let reference? in references
    where !services.contains(where: { $0.name == reference.name }) {
      guard
        let manifest = try find(
          reference, group: "", kind: "Service", namespace: rollout.namespace, name: reference.name)
      else { continue }
      services.append(.init(name: reference.name, manifest: manifest))
    }
    return services
  }

  private mutating func find(
    _ virtualServices: [IstioRouting.VirtualService]
  ) throws(InputError) -> [Manifest?] {
    var manifests: [Manifest?] = []
    for virtualService in virtualServices {
      let reference = virtualService.reference
      let (name, namespace) = VirtualServiceName.parse(reference.name, behaviour)
      manifests.append(
        try find(
          reference, group: Self.istioGroup, kind: "VirtualService",
          namespace: namespace ?? rollout.namespace, name: name))
    }
    return manifests
  }

  private mutating func find(
    _ reference: ObjectReference?, _ kind: String
  ) throws(InputError) -> Manifest? {
    guard let reference else { return nil }
    return try find(
      reference, group: Self.istioGroup, kind: kind, namespace: rollout.namespace,
      name: reference.name)
  }

  private mutating func find(
    _ reference: ObjectReference, group: String, kind: String, namespace: String, name: String
  ) throws(InputError) -> Manifest? {
    if let manifest = try objects.object(
      group: group, kind: kind, namespace: namespace, name: name)
    {
      return manifest
    }
    let message =
      "\(reference.path): \(kind) \(namespace)/\(name) is not in the input; the controller would "
      + "not go on without it"
    guard allowedMissing.allows(kind: kind, name: name) else {
      throw InputError(
        message + " (add its manifest, or pass --allow-missing \(kind)/\(name))", at: reference.node
      )
    }
    warnings.append(Diagnostic(message, at: reference.node.location))
    return nil
  }
}
