/// Where the objects that a Rollout names are looked up while it is validated.
struct References {
  /// What became of a look-up.
  enum Outcome {
    case found(Manifest)
    case missing
    /// It may be missing, or there are two: nothing can be said.
    case unknown
  }

  /// What a forecast has looked up and read before.
  struct Known {
    let objects: ReferencedObjects
    let virtualServices: [VirtualServiceState?]
    let istio: IstioRouting?
  }

  let rollout: Manifest
  let objects: any ObjectLookup
  let allowedMissing: AllowedMissing
  /// The namespace that objects without one were put into, such as those of the whole cluster.
  let defaultNamespace: String
  var known: Known?

  func object(
    group: String, kind: String, namespace: String? = nil, name: String
  ) -> Outcome {
    if let known, !kind.hasSuffix("AnalysisTemplate") {
      let manifest = known.objects.manifest(
        kind: kind, namespace: namespace ?? rollout.namespace, name: name)
      return manifest.map(Outcome.found) ?? .unknown
    }
    do {
      let manifest = try objects.object(
        group: group, kind: kind, namespace: namespace ?? rollout.namespace, name: name)
      if let manifest { return .found(manifest) }
    } catch {
      return .unknown
    }
    return allowedMissing.allows(kind: kind, name: name) ? .unknown : .missing
  }

  /// An object that belongs to no namespace.
  func clusterObject(group: String, kind: String, name: String) -> Outcome {
    let outcome = object(group: group, kind: kind, name: name)
    if case .missing = outcome, defaultNamespace != rollout.namespace {
      return object(group: group, kind: kind, namespace: defaultNamespace, name: name)
    }
    return outcome
  }

  /// The routes of a VirtualService; `nil` where they cannot be read.
  func routes(of virtualService: Manifest) -> VirtualServiceState? {
    let place = known?.objects.virtualServices.firstIndex {
      $0?.identity == virtualService.identity
    }
    if let known, let place { return known.virtualServices[place] }
    return try? VirtualServiceState(virtualService)
  }

  /// What the Rollout says of Istio; `nil` where it cannot be read.
  func routing(_ istio: Place) -> IstioRouting? {
    if let known { return known.istio }
    return istio.node.flatMap { try? IstioRouting(Field($0)) }
  }
}
