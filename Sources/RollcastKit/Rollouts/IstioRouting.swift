import YAMLSource

/// `trafficRouting.istio`: the VirtualServices and the DestinationRule that the controller edits.
public struct IstioRouting: Sendable {
  /// A VirtualService and which of its routes are managed.
  public struct VirtualService: Sendable {
    /// Its name in the Rollout, which may hold a namespace.
    public let reference: ObjectReference
    /// The names of the HTTP routes that the controller manages; empty for the only one.
    public let routes: [String]
    /// The TLS routes that it manages; empty for the first.
    public let tlsRoutes: [TLSRoute]
    /// The ports of the TCP routes that it manages; empty for the first route.
    public let tcpPorts: [Int]
  }

  /// How a TLS route is recognised.
  public struct TLSRoute: Hashable, Sendable {
    /// The port that the route's matches name.
    public let port: Int
    /// The SNI hosts that the route's matches name.
    public let sniHosts: [String]
  }

  /// The DestinationRule whose subsets are the two revisions.
  public struct DestinationRule: Sendable {
    /// Its name in the Rollout.
    public let reference: ObjectReference
    /// The subset of the new revision.
    public let canarySubsetName: String
    /// The subset of the stable revision.
    public let stableSubsetName: String
    /// Subsets that keep weights of their own (1.9 and later).
    public let additionalSubsetNames: [String]
  }

  /// The VirtualServices, however many the Rollout names.
  public let virtualServices: [VirtualService]
  /// The DestinationRule, where traffic is split by subset.
  public let destinationRule: DestinationRule?

  init(_ field: Field) throws(InputError) {
    if case let items = try field.items("virtualServices"), !items.isEmpty {
      var virtualServices: [VirtualService] = []
      for item in items { virtualServices.append(try VirtualService(item)) }
      self.virtualServices = virtualServices
    } else if let single = try field.mapping("virtualService") {
      virtualServices = [try VirtualService(single)]
    } else {
      virtualServices = []
    }
    destinationRule = try field.mapping("destinationRule").map { field throws(InputError) in
      try DestinationRule(field)
    }
  }
}

extension IstioRouting.VirtualService {
  init(_ field: Field) throws(InputError) {
    guard let reference = try ObjectReference.read(field, "name") else {
      throw field.error("the VirtualService's name is missing")
    }
    self.reference = reference
    routes = try field.strings("routes")
    var tlsRoutes: [IstioRouting.TLSRoute] = []
    for item in try field.items("tlsRoutes") {
      tlsRoutes.append(
        .init(port: try item.int("port") ?? 0, sniHosts: try item.strings("sniHosts")))
    }
    self.tlsRoutes = tlsRoutes
    var tcpPorts: [Int] = []
    for item in try field.items("tcpRoutes") { tcpPorts.append(try item.int("port") ?? 0) }
    self.tcpPorts = tcpPorts
  }
}

extension IstioRouting.DestinationRule {
  init(_ field: Field) throws(InputError) {
    guard let reference = try ObjectReference.read(field, "name") else {
      throw field.error("the DestinationRule's name is missing")
    }
    self.reference = reference
    canarySubsetName = try field.string("canarySubsetName") ?? ""
    stableSubsetName = try field.string("stableSubsetName") ?? ""
    additionalSubsetNames = try field.strings("additionalSubsetNames")
  }
}
