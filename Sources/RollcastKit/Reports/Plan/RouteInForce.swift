import YAMLSource

/// A managed route that stands in a VirtualService: it sends or copies some requests to the canary.
public struct RouteInForce: Hashable, Sendable {
  /// What a route does with the requests that it matches.
  public enum Kind: Hashable, Sendable {
    /// Sends them to the canary.
    case header
    /// Copies so many percent of them.
    case mirror(percent: String)
  }

  /// The name in `managedRoutes`.
  public let name: String
  /// What it does with requests.
  public let kind: Kind
  /// Which requests, such as `x-user exact beta`.
  public let match: String

  /// The managed routes of a VirtualService, in its order.
  ///
  /// - Parameter names: the names of the routes that the controller makes.
  static func all(in virtualService: Value, named names: Set<String>) -> [RouteInForce] {
    let http = virtualService["spec"]?["http"]?.items ?? []
    return http.compactMap { route in
      guard let name = route["name"]?.string, names.contains(name) else { return nil }
      return RouteInForce(name: name, route)
    }
  }

  private init(name: String, _ route: Value) {
    self.name = name
    if route["mirror"] == nil {
      kind = .header
    } else {
      kind = .mirror(percent: route["mirrorPercentage"]?["value"]?.plainText ?? "100")
    }
    match = (route["match"]?.items ?? []).map(Self.condition).joined(separator: " or ")
  }

  private static func condition(_ match: Value) -> String {
    match.entries.flatMap { entry in
      entry.key == "headers"
        ? entry.value.entries.map { "\($0.key) \(test($0.value))" }
        : ["\(entry.key) \(test(entry.value))"]
    }.joined(separator: ", ")
  }

  private static func test(_ value: Value) -> String {
    value.entries.map { "\($0.key) \($0.value.plainText)" }.joined(separator: " ")
  }
}
