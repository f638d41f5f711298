import YAMLSource

/// The routes of a VirtualService.
struct VirtualServiceRoutes {
  /// A route with the place where it stands: `spec.KEY[INDEX]`.
  typealias Place = (key: String, index: Int, route: WeightedRoute)

  private let manifest: Manifest
  private var places: [Place] = []

  init(_ manifest: Manifest) throws(InputError) {
    self.manifest = manifest
    let spec = try Field(manifest.root).mapping("spec")
    for key in ["http", "tls", "tcp"] {
      for (index, field) in (try spec?.items(key) ?? []).enumerated() {
        let route = try WeightedRoute(field)
        if !route.destinations.isEmpty { places.append((key, index, route)) }
      }
    }
  }

  /// The route of that name, or the only route.
  ///
  /// - Throws: ``InputError`` where there is none, or where there are several.
  func route(_ name: String?) throws(InputError) -> Place {
    let found = places.filter { name == nil || $0.route.name == name }
    if found.count == 1 { return found[0] }
    guard !places.isEmpty else { throw error("it has no route with destinations") }
    let names = places.map { $0.route.name ?? "one without a name" }.joined(separator: ", ")
    switch (found.isEmpty, name) {
    case (true, let name?): throw error("no route \(name); it has \(names)")
    case (false, let name?): throw error("\(found.count) routes are called \(name)")
    default: throw error("\(found.count) routes; say which with --route NAME: \(names)")
    }
  }

  private func error(_ message: String) -> InputError {
    InputError("\(manifest.identity): \(message)", at: manifest.root)
  }
}
