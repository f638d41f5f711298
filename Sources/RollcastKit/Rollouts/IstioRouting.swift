import YAMLSource

/// `trafficRouting.istio`: the VirtualServices and the DestinationRule that the controller edits.
public struct IstioRouting: Sendable {
  /// A VirtualService and which of its routes are managed.
  public struct VirtualService: Sendable {
    public let reference: ObjectReference
    public let routes: [String]
    public let tlsRoutes: [TLSRoute]
    public let tcpPorts: [Int]
  }

  /// How a TLS route is recognised.
  public struct TLSRoute: Hashable, Sendable {
    public let port: Int
    public let sniHosts: [String]
  }

  /// The DestinationRule whose subsets are the two revisions.
  public struct DestinationRule: Sendable {
    public let reference: ObjectReference
    public let canarySubsetName: String
    public let stableSubsetName: String
    public let additionalSubsetNames: [String]
  }

  public let virtualServices: [VirtualService]
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
