import YAMLSource

/// Copies requests to the canary; without a match the route is taken away.
public struct SetMirrorRoute: Sendable {
  /// Which requests are copied.
  public struct Match: Hashable, Sendable {
    /// What the method must be.
    public let method: StringMatch?
    /// What the path must be.
    public let path: StringMatch?
    /// What headers must be.
    public let headers: [Header]
  }

  /// One header and what its value must be.
  public struct Header: Hashable, Sendable {
    /// The header's name.
    public let name: String
    /// What its value must be.
    public let value: StringMatch
  }

  /// The name in `managedRoutes`.
  public let name: String
  /// Which requests are copied; `nil` takes the route away.
  public let match: [Match]?
  /// Percent of those requests; `nil` for all.
  public let percentage: Int?

  init(_ field: Field) throws(InputError) {
    name = try field.string("name") ?? ""
    percentage = try field.int("percentage")
    guard let items = try field.optionalItems("match") else {
      match = nil
      return
    }
    var match: [Match] = []
    for item in items { match.append(try Match(item)) }
    self.match = match
  }
}

extension SetMirrorRoute.Match {
  init(_ field: Field) throws(InputError) {
    method = try field.mapping("method").map { field throws(InputError) in try StringMatch(field) }
    path = try field.mapping("path").map { field throws(InputError) in try StringMatch(field) }
    var headers: [SetMirrorRoute.Header] = []
    if let mapping = try field.mapping("headers") {
      for entry in mapping.node.entries {
        let value = Field(entry.value, path: mapping.path[entry.key.keyText])
        headers.append(.init(name: entry.key.keyText, value: try StringMatch(value)))
      }
    }
    self.headers = headers.sorted { $0.name < $1.name }
  }
}
