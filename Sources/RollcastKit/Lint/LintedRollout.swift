import YAMLSource

/// A Rollout with the objects that it names, as far as the input has them.
struct LintedRollout {
  /// A VirtualService that the Rollout names.
  struct NamedVirtualService {
    let wanted: IstioRouting.VirtualService
    let identity: ObjectIdentity
    let manifest: Manifest?
    let state: VirtualServiceState?

    /// The routes that the controller reweights.
    var managed: [ManagedRoute] {
      guard let state else { return [] }
      let http = (state.httpRoutes(named: wanted.routes) ?? []).map {
        ManagedRoute(list: "http", index: $0, destinations: state.http?[$0].destinations ?? [])
      }
      let tls = state.tlsRoutes(wanted.tlsRoutes).map {
        ManagedRoute(list: "tls", index: $0, destinations: state.tls?[$0].destinations ?? [])
      }
      let tcp = state.tcpRoutes(wanted.tcpPorts).map {
        ManagedRoute(list: "tcp", index: $0, destinations: state.tcp?[$0].destinations ?? [])
      }
      return http + tls + tcp
    }
  }

  /// A route that the controller reweights.
  struct ManagedRoute {
    /// `http`, `tls` or `tcp`.
    let list: String
    let index: Int
    let destinations: [DestinationState]

    /// Where a destination stands in the VirtualService.
    func path(of place: Int) -> FieldPath { FieldPath()["spec"][list][index]["route"][place] }

    func node(of place: Int, in manifest: Manifest) -> Node? {
      manifest.root["spec"]?[list]?[index]?["route"]?[place]
    }
  }

  let rollout: Rollout
  let stream: ManifestStream
  let version: ControllerVersion
  let virtualServices: [NamedVirtualService]
  let destinationRule: Manifest?

  init(
    _ manifest: Manifest, stream: ManifestStream, version: ControllerVersion
  ) throws(InputError) {
    rollout = try Rollout(manifest)
    self.stream = stream
    self.version = version
    let istio = rollout.istio
    var found: [NamedVirtualService] = []
    for wanted in istio?.virtualServices ?? [] {
      let (name, namespace) = VirtualServiceName.parse(wanted.reference.name, version: version)
      let identity = ObjectIdentity(
        group: ReferenceResolver.istioGroup, kind: "VirtualService",
        namespace: namespace ?? manifest.namespace, name: name)
      let object = (try? stream.object(identity)) ?? nil
      found.append(
        NamedVirtualService(
          wanted: wanted, identity: identity, manifest: object,
          state: object.flatMap { try? VirtualServiceState($0) }))
    }
    virtualServices = found
    destinationRule = istio?.destinationRule.flatMap { rule in
      (try? stream.object(
        group: ReferenceResolver.istioGroup, kind: "DestinationRule",
        namespace: manifest.namespace, name: rule.reference.name)) ?? nil
    }
  }

  var manifest: Manifest { rollout.manifest }
  var canary: CanaryStrategy? {
    if case .canary(let canary) = rollout.strategy { canary } else { nil }
  }
  var steps: [CanaryStep] { rollout.steps }

  /// The Services that the Rollout names.
  var services: [ObjectReference] {
    switch rollout.strategy {
    case .canary(let canary):
      [
        canary.stableService, canary.canaryService, canary.pingPong?.pingService,
        canary.pingPong?.pongService,
      ].compactMap { $0 }
    case .blueGreen(let blueGreen):
      [blueGreen.activeService, blueGreen.previewService].compactMap { $0 }
    }
  }

  func service(_ name: String) -> Manifest? {
    (try? stream.object(group: "", kind: "Service", namespace: manifest.namespace, name: name))
      ?? nil
  }

  /// A finding at a step.
  func finding(_ rule: LintRule, _ message: String, atStep index: Int) -> Finding {
    Finding(
      rule, message, path: "spec.strategy.canary.steps[\(index)]",
      at: steps[index].node.location, in: manifest.identity)
  }

  /// A finding at the name of another object.
  func finding(_ rule: LintRule, _ message: String, at reference: ObjectReference) -> Finding {
    Finding(
      rule, message, path: reference.path.description, at: reference.node.location,
      in: manifest.identity)
  }
}
