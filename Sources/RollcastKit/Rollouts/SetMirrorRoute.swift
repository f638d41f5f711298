import YAMLSource

/// Copies requests to the canary; without a match the route is taken away.
public struct SetMirrorRoute: Sendable {
  /// Which requests are copied.
  public struct Match: Hashable, Sendable {
    public let method: StringMatch?
    public let path: StringMatch?
    public let headers: [Header]
  }

  /// One header and what its value must be.
  public struct Header: Hashable, Sendable {
    public let name: String
    public let value: StringMatch
  }

  public let name: String
  public let match: [Match]?
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
