import YAMLSource

/// A destination of a route while the controller works.
struct DestinationState: Hashable, Sendable {
  /// Its place in the manifest's route, or `nil` for one that the controller made.
  let origin: Int?
  let host: String
  let subset: String?
  let port: Int?
  /// The weight; a missing one counts as 0.
  private(set) var weight: Int
  /// Whether the weight is written out.
  private(set) var hasWeight: Bool

  init(_ field: Field, origin: Int) throws(InputError) {
    let destination = try field.mapping("destination")
    self.origin = origin
    host = try destination?.string("host") ?? ""
    subset = try destination?.string("subset").flatMap { $0.isEmpty ? nil : $0 }
    port = try destination?.mapping("port")?.int("number")
    let weight = try field.int("weight")
    self.weight = weight ?? 0
    hasWeight = weight != nil
  }

  /// A destination that the controller made.
  init(host: String, subset: String? = nil, port: Int? = nil, weight: Int) {
    origin = nil
    self.host = host
    self.subset = subset
    self.port = port
    self.weight = weight
    hasWeight = true
  }

  /// What is left of a destination in a mirror route: fields that the controller does not know are
  /// gone, and so is a weight of 0.
  ///
  /// Source: Argo Rollouts 1.9, rollout/trafficrouting/istio/istio_types.go,
  /// VirtualServiceRouteDestination.
  var mirrored: DestinationState {
    var copy = DestinationState(host: host, subset: subset, port: port, weight: weight)
    copy.hasWeight = weight != 0
    return copy
  }

  mutating func setWeight(_ weight: Int) {
    self.weight = weight
    hasWeight = true
  }

  /// The host up to its first dot, which is what the controller compares Service names with.
  ///
  /// Source: Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, getHost.
  var shortHost: Substring {
    host[..<(host.utf8.firstIndex(of: UInt8(ascii: ".")) ?? host.endIndex)]
  }

  /// What Istio calls the destination: host, port and subset.
  var target: Value {
    var entries: [Value.Entry] = [.init("host", .string(host))]
    if let port, port > 0 { entries.append(.init("port", ["number": .int(port)])) }
    if let subset { entries.append(.init("subset", .string(subset))) }
    return .mapping(entries)
  }
}
