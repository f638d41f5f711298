import RollcastKit
import Testing
import YAMLSource

/// Rules for manifests that tell routes and destinations apart in other ways.
@Suite struct IgnoreDifferencesTests {
  private static func stream(_ text: String) throws -> ManifestStream {
    try ManifestStream([SourceText(name: "app.yaml", copying: text.utf8)])
  }

  private static func rollout(
    _ routing: String, steps: String = "[{setWeight: 10}, {pause: {}}]", name: String = "web"
  ) -> String {
    """
    apiVersion: argoproj.io/v1alpha1
    kind: Rollout
    metadata: {name: \(name)}
    spec:
      strategy:
        canary:
          canaryService: canary
          stableService: stable
          steps: \(steps)
          trafficRouting: \(routing)
      template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: 'web:1'}]}}
      selector: {matchLabels: {app: web}}
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: canary}
    spec: {selector: {app: web}}
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: stable}
    spec: {selector: {app: web}}
    ---

    """
  }

  private static func virtualService(_ routes: String) -> String {
    """
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: web}
    spec:
      hosts: [web]
    \(routes)

    """
  }

  private static let split =
    "[{destination: {host: stable}, weight: 100}, {destination: {host: canary}, weight: 0}]"

  /// The rules of VirtualService `web`, once it is shown that they cover every state.
  private static func rules(
    _ text: String, steps: Int = 2, version: ControllerVersion = .standard
  ) throws -> [String] {
    let stream = try stream(text)
    let rules = try IgnoreRules(stream, version)
    let forecast = Forecast(
      stream: stream, stable: StableRevisions(hashes: [(nil, "abc")]), version: version)
    let names =
      (0..<steps).flatMap { [StateName.step($0), .aborted(step: $0)] } + [.initial, .promoted]
    for name in names {
      for (identity, node) in try forecast.rendering(of: stream.rollouts, at: name).edits {
        let paths = rules.paths(identity.kind, identity.name)
        let git = Value(try #require(try stream.object(identity)).root)
        #expect(
          paths.remainder(of: node.value) == paths.remainder(of: git), "\(identity) at \(name)")
      }
    }
    return rules.texts("VirtualService", "web")
  }

  private static func weights(_ route: String, _ hosts: String...) -> [String] {
    hosts.map { "\(route) | .route[]? | select(.destination.host == \"\($0)\") | .weight" }
  }

  @Test func aRouteWithoutAName() throws {
    let routes = "  http: [{route: \(Self.split)}]"
    let text = Self.rollout("{istio: {virtualService: {name: web}}}") + Self.virtualService(routes)
    #expect(
      try Self.rules(text)
        == Self.weights(#".spec.http[]? | select((.name // "") == "")"#, "stable", "canary"))
  }

  @Test func theFirstOfSeveralRoutesOfOneName() throws {
    let routes = "  http: [{name: a, route: \(Self.split)}, {name: a, route: \(Self.split)}]"
    let text = Self.rollout("{istio: {virtualService: {name: web, routes: [a]}}}")
    #expect(
      try Self.rules(text + Self.virtualService(routes))
        == Self.weights(#"first(.spec.http[]? | select(.name == "a"))"#, "stable", "canary"))
  }

  /// The controller looks routes up by name when it orders them, so these multiply.
  @Test func routesOfOneNameThatAreOrdered() throws {
    let routes =
      "  http: [{name: a, route: \(Self.split)}, {name: b, route: \(Self.split)}, "
      + "{name: b, route: \(Self.split)}]"
    let routing = "{managedRoutes: [{name: h}], istio: {virtualService: {name: web, routes: [a]}}}"
    let rules = try Self.rules(Self.rollout(routing) + Self.virtualService(routes))
    #expect(
      rules == [#".spec.http[]? | select(.name == "b")"#]
        + Self.weights(#".spec.http[]? | select(.name == "a")"#, "stable", "canary"))
  }

  @Test func aManagedRouteThatGitHasToo() throws {
    let routes =
      "  http: [{name: a, route: \(Self.split)}, {name: h, route: \(Self.split)}]"
    let routing = "{managedRoutes: [{name: h}], istio: {virtualService: {name: web, routes: [a]}}}"
    let steps =
      "[{setWeight: 10}, {setHeaderRoute: {name: h, match: "
      + "[{headerName: x, headerValue: {exact: v}}]}}]"
    let rules = try Self.rules(
      Self.rollout(routing, steps: steps) + Self.virtualService(routes))
    #expect(rules.first == #".spec.http[]? | select(.name == "h")"#)
    #expect(
      Array(rules.dropFirst())
        == Self.weights(#".spec.http[]? | select(.name == "a")"#, "stable", "canary"))
  }

  @Test func tlsRoutesByPortAndHosts() throws {
    let routes = """
        tls:
        - {match: [{port: 443, sniHosts: [a, b]}], route: \(Self.split)}
        - {match: [{port: 443, sniHosts: [c]}], route: \(Self.split)}
        tcp:
        - {match: [{port: 27017}], route: \(Self.split)}
        - {match: [{port: 3306}], route: \(Self.split)}
      """
    let routing =
      "{istio: {virtualService: {name: web, tlsRoutes: [{port: 443, sniHosts: [b, a]}], "
      + "tcpRoutes: [{port: 3306}]}}}"
    let tls = #".spec.tls[]? | select(any(.match[]?; .port == 443 and .sniHosts == ["a", "b"]))"#
    let tcp = ".spec.tcp[]? | select(any(.match[]?; .port == 3306))"
    #expect(
      try Self.rules(Self.rollout(routing) + Self.virtualService(routes))
        == Self.weights(tls, "stable", "canary") + Self.weights(tcp, "stable", "canary"))
  }

  @Test func aRouteThatNothingTellsFromOthersButItsPlace() throws {
    let match = "match: [{port: 3306}]"
    let routes = "  tcp: [{\(match), route: \(Self.split)}, {\(match), route: \(Self.split)}]"
    let routing = "{istio: {virtualService: {name: web, tcpRoutes: [{port: 3306}]}}}"
    #expect(
      try Self.rules(Self.rollout(routing) + Self.virtualService(routes))
        == Self.weights(
          "first(.spec.tcp[]? | select(any(.match[]?; .port == 3306)))", "stable", "canary")
        + Self.weights(".spec.tcp[1]", "stable", "canary").map {
          $0.split(separator: " | .route").joined(separator: ".route")
        })
  }

  /// A destination that the controller removes shifts what it writes into those behind it, so that
  /// one is there twice (golden: quirk-third-destination-first).
  @Test func destinationsThatGoAndMultiply() throws {
    let routes = """
        http:
        - name: a
          route:
          - {destination: {host: legacy}, weight: 20}
          - {destination: {host: stable}, weight: 70}
          - {destination: {host: canary}, weight: 10}
      """
    let routing = "{istio: {virtualService: {name: web, routes: [a]}}}"
    let prefix = #".spec.http[]? | select(.name == "a") | .route[]? | select(.destination.host == "#
    #expect(
      try Self.rules(Self.rollout(routing) + Self.virtualService(routes)) == [
        prefix + #""legacy")"#, prefix + #""canary")"#, prefix + #""stable") | .weight"#,
      ])
  }

  @Test func destinationsOfOneHost() throws {
    let routes = """
        http:
        - name: a
          route:
          - {destination: {host: stable, port: {number: 80}}, weight: 100}
          - {destination: {host: canary, port: {number: 80}}, weight: 0}
          - {destination: {host: canary, subset: extra}, weight: 0}
      """
    let routing = "{istio: {virtualService: {name: web, routes: [a]}}}"
    let rules = try Self.rules(Self.rollout(routing) + Self.virtualService(routes))
    #expect(rules.count == 3)
    #expect(
      rules.contains {
        $0.hasSuffix(
          #"select(.destination.host == "canary" and .destination.subset == null) | .weight"#)
      }, "\(rules)")
  }

  @Test func aWeightThatGitLacks() throws {
    let routes =
      "  http: [{name: a, route: [{destination: {host: stable}}, {destination: {host: canary}}]}]"
    let routing = "{istio: {virtualService: {name: web, routes: [a]}}}"
    #expect(
      try Self.rules(Self.rollout(routing) + Self.virtualService(routes))
        == Self.weights(#".spec.http[]? | select(.name == "a")"#, "stable", "canary"))
  }

  /// Without a weight in its steps the canary has all of the traffic for a moment only.
  @Test func aWeightThatChangesInPassing() throws {
    let routes = "  http: [{name: a, route: \(Self.split)}]"
    let routing = "{istio: {virtualService: {name: web, routes: [a]}}}"
    let text = Self.rollout(routing, steps: "[{setCanaryScale: {weight: 10}}, {pause: {}}]")
    #expect(try Self.rules(text + Self.virtualService(routes)).count == 2)
  }

  @Test func aServiceWithoutSelectorAndOneWithHashAndAnnotation() throws {
    let text = """
      apiVersion: argoproj.io/v1alpha1
      kind: Rollout
      metadata: {name: web, namespace: prod}
      spec:
        strategy: {blueGreen: {activeService: active, previewService: preview}}
        template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: 'web:1'}]}}
        selector: {matchLabels: {app: web}}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: active, namespace: prod}
      spec: {ports: [{port: 80}]}
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: preview
        namespace: prod
        annotations: {argo-rollouts.argoproj.io/managed-by-rollouts: web}
      spec: {selector: {app: web, rollouts-pod-template-hash: abc}}
      """
    let rules = try IgnoreRules(try Self.stream(text))
    let (annotation, hash) = (
      #".metadata.annotations["argo-rollouts.argoproj.io/managed-by-rollouts"]"#,
      #".spec.selector["rollouts-pod-template-hash"]"#
    )
    #expect(rules.texts("Service", "active") == [annotation, hash])
    #expect(rules.texts("Service", "preview") == [hash])
  }

  @Test func aVirtualServiceThatTwoRolloutsShare() throws {
    let rollout = Self.rollout(
      "{istio: {virtualService: {name: web, routes: [b]}}}", steps: "[{setWeight: 20}]",
      name: "api")
    let other = rollout.split(separator: "---").first!
      .split(separator: "Service: stable").joined(separator: "Service: api-stable")
      .split(separator: "Service: canary").joined(separator: "Service: api-canary")
    let services = ["api-canary", "api-stable"].map {
      "---\napiVersion: v1\nkind: Service\nmetadata: {name: \($0)}\nspec: {selector: {app: web}}\n"
    }.joined()
    let routes = """
        http:
        - {name: a, route: \(Self.split)}
        - {name: b, route: [{destination: {host: api-stable}}, {destination: {host: api-canary}}]}
      """
    let text =
      Self.rollout("{istio: {virtualService: {name: web, routes: [a]}}}")
      + Self.virtualService(routes) + "---\n" + other + services
    #expect(
      try Self.rules(text, steps: 1)
        == Self.weights(#".spec.http[]? | select(.name == "a")"#, "stable", "canary")
        + Self.weights(#".spec.http[]? | select(.name == "b")"#, "api-stable", "api-canary"))
  }

  @Test(arguments: [("onsuccess", 1), ("progressively", 1), ("never", 0)])
  func aDeploymentThatIsScaledDown(scaleDown: String, count: Int) throws {
    let text = """
      apiVersion: argoproj.io/v1alpha1
      kind: Rollout
      metadata: {name: web}
      spec:
        strategy: {canary: {}}
        workloadRef: {apiVersion: apps/v1, kind: Deployment, name: web, scaleDown: \(scaleDown)}
      """
    let rules = try IgnoreRules(try Self.stream(text)).texts("Deployment", "web")
    #expect(rules == [".spec.replicas"].prefix(count).map { $0 })
  }
}
