import YAMLSource

/// Sends requests with certain headers to the canary; without a match the route is taken away.
public struct SetHeaderRoute: Sendable {
  /// One header and what its value must be.
  public struct Match: Hashable, Sendable {
    public let headerName: String
    public let headerValue: StringMatch
  }

  public let name: String
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
