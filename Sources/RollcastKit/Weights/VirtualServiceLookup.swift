/// Finds VirtualServices by name, and the Rollouts that manage them.
struct VirtualServiceLookup {
  private let stream: ManifestStream

  init(_ stream: ManifestStream) { self.stream = stream }

  /// - Throws: ``InputError`` where there is none of that name, or where there are several.
  func virtualService(_ name: RolloutName) throws(InputError) -> Manifest {
    let all = stream.manifests.filter {
      $0.kind == "VirtualService" && $0.identity.group == ReferenceResolver.istioGroup
    }
    let found = all.filter { name.matches($0.identity) }
    guard let first = found.first else {
      let names = all.map { "\($0.namespace)/\($0.name)" }.joined(separator: ", ")
      throw InputError(
        "no VirtualService \(name) in the input\(names.isEmpty ? "" : "; it has \(names)")")
    }
    if let other = found.first(where: { $0.identity != first.identity }) {
      throw InputError(
        "VirtualService \(name) is in the namespaces \(first.namespace) and \(other.namespace); "
          + "write NAMESPACE/NAME")
    }
    _ = try stream.object(first.identity)
    return first
  }

  /// A warning for each Rollout that manages a VirtualService: the controller writes its weights.
  func managers(of virtualService: Manifest) -> [Diagnostic] {
    stream.rollouts.filter { manages($0, virtualService.identity) }.map { rollout in
      Diagnostic(
        "\(rollout.identity) manages \(virtualService.identity): the controller will overwrite the "
          + "weights of the routes that it names", at: rollout.location)
    }
  }

  /// A Rollout that cannot be read manages nothing.
  private func manages(_ manifest: Manifest, _ identity: ObjectIdentity) -> Bool {
    guard case .canary(let canary)? = try? Rollout(manifest).strategy else { return false }
    let behaviour = ControllerBehaviour(.standard)
    return (canary.trafficRouting?.istio?.virtualServices ?? []).contains { configuration in
      let (name, namespace) = VirtualServiceName.parse(configuration.reference.name, behaviour)
      return name == identity.name && namespace ?? manifest.namespace == identity.namespace
    }
  }
}
