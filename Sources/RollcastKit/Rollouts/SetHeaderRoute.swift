import YAMLSource

/// Sends requests with certain headers to the canary; without a match the route is taken away.
public struct SetHeaderRoute: Sendable {
  /// One header and what its value must be.
  public struct Match: Hashable, Sendable {
    /// The header's name.
    public let headerName: String
    /// What its value must be.
    public let headerValue: StringMatch
  }

  /// The name in `managedRoutes`.
  public let name: String
  /// Which requests are sent; `nil` takes the route away.
  public let match: [Match]?

  init(_ field: Field) throws(InputError) {
    name = try field.string("name") ?? ""
    guard let items = try field.optionalItems("match") else {
      match = nil
      return
    }
    var match: [Match] = []
    for item in items {
      guard let value = try item.mapping("headerValue") else {
        throw item.error("headerValue is missing")
      }
      match.append(
        Match(
          headerName: try item.string("headerName") ?? "", headerValue: try StringMatch(value)))
    }
    self.match = match
  }
}
