import YAMLSource

/// The objects that a Rollout names, as the input has them.
struct ReferencedObjects: Sendable {
  /// A Service, by the name that the Rollout gives it.
  struct Service: Sendable {
    let name: String
    let manifest: Manifest
  }

  let services: [Service]
  /// One for each VirtualService that is named; `nil` where it is missing and may be.
  let virtualServices: [Manifest?]
  let destinationRule: Manifest?

  /// The cluster before the controller has touched anything.
  ///
  /// - Throws: ``InputError`` where a field has another type than its kind gives it.
  func initialState() throws(InputError) -> ClusterState {
    var state = ClusterState()
    state.services = services.map { ServiceState(name: $0.name, $0.manifest) }
    for manifest in virtualServices {
      if let manifest {
        state.virtualServices.append(try VirtualServiceState(manifest))
      } else {
        state.virtualServices.append(nil)
      }
    }
    if let destinationRule { state.destinationRule = try DestinationRuleState(destinationRule) }
    return state
  }

  /// The manifest of that identity, where it is one of these.
  func manifest(_ identity: ObjectIdentity) -> Manifest? {
    manifests.first { $0.identity == identity }
  }

  /// Who these are.
  var identities: Set<ObjectIdentity> { Set(manifests.map(\.identity)) }

  private var manifests: [Manifest] {
    services.map(\.manifest) + virtualServices.compactMap { $0 }
      + [destinationRule].compactMap { $0 }
  }

  /// The Service, VirtualService or DestinationRule of that name.
  func manifest(kind: String, namespace: String, name: String) -> Manifest? {
    let isWanted = { (manifest: Manifest) in
      manifest.name == name && manifest.kind == kind && manifest.namespace == namespace
    }
    if let service = services.first(where: { isWanted($0.manifest) }) { return service.manifest }
    for case let virtualService? in virtualServices where isWanted(virtualService) {
      return virtualService
    }
    return destinationRule.flatMap { isWanted($0) ? $0 : nil }
  }

  /// The manifests with what the controller wrote, by identity.
  func edits(
    from initial: ClusterState, to final: ClusterState, rollout: String
  ) -> [ObjectIdentity: EditedNode] {
    var edits: [ObjectIdentity: EditedNode] = [:]
    for (service, state) in zip(services, final.services) {
      edits[service.manifest.identity] = state.edited(service.manifest, managedBy: rollout)
    }
    for (index, manifest) in virtualServices.enumerated() {
      guard let manifest, let before = initial.virtualServices[index],
        let after = final.virtualServices[index]
      else { continue }
      edits[manifest.identity] = after.edited(manifest, from: before)
    }
    if let destinationRule {
      edits[destinationRule.identity] = final.destinationRule?.edited(
        destinationRule, managedBy: rollout)
    }
    return edits
  }
}
