import YAMLSource

/// What a route has that the controller made, beside its name and destinations.
struct MadeRoute: Hashable, Sendable {
  let match: Value
  /// A mirror route's `mirror` and `mirrorPercentage`.
  let mirror: [Value.Entry]

  var isMirror: Bool { !mirror.isEmpty }

  /// Source: Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, createHeaderRouteMatch.
  init(_ step: SetHeaderRoute) {
    match = .sequence(
      (step.match ?? []).map { match in
        ["headers": .mapping([.init(match.headerName, match.headerValue.value)])]
      })
    mirror = []
  }

  /// Source: Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, createMirrorRoute.
  init(_ step: SetMirrorRoute, destination: DestinationState) {
    match = .sequence((step.match ?? []).map(Self.value))
    mirror = [
      .init("mirror", destination.target),
      .init("mirrorPercentage", ["value": .int(step.percentage ?? 100)]),
    ]
  }

  private static func value(_ match: SetMirrorRoute.Match) -> Value {
    var entries: [Value.Entry] = []
    if let method = match.method { entries.append(.init("method", method.value)) }
    if let path = match.path { entries.append(.init("uri", path.value)) }
    if !match.headers.isEmpty {
      let headers = match.headers.map { Value.Entry($0.name, $0.value.value) }
      entries.append(.init("headers", .mapping(headers)))
    }
    return .mapping(entries)
  }
}
