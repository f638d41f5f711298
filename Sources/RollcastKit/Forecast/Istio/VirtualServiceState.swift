import YAMLSource

/// The routes of a VirtualService while the controller works.
struct VirtualServiceState: Hashable, Sendable {
  /// `spec.http`; `nil` where the field is missing.
  var http: [RouteState]?
  var tls: [RouteState]?
  var tcp: [RouteState]?

  /// Reads the routes.
  ///
  /// - Throws: ``InputError`` where a field has another type than Istio gives it.
  init(_ manifest: Manifest) throws(InputError) {
    let spec = try Field(manifest.root).mapping("spec")
    http = try Self.routes(spec, "http")
    tls = try Self.routes(spec, "tls")
    tcp = try Self.routes(spec, "tcp")
  }

  private static func routes(_ spec: Field?, _ key: String) throws(InputError) -> [RouteState]? {
    guard let items = try spec?.optionalItems(key) else { return nil }
    var routes: [RouteState] = []
    routes.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      routes.append(try RouteState(item, origin: index))
    }
    return routes
  }
}
