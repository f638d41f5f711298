/// What is let through, and does what hardly anybody wants.
extension LintRule {
  static let unnamedRoutesMultiply = LintRule(
    "RC055", "unnamed-routes-multiply", .warning,
    what: """
      Managed routes are ordered in a VirtualService with several routes of one name, or of \
      none.
      """,
    why: """
      Whenever managed routes are ordered, routes that share a name, or have none, multiply.
      """,
    wrong: """
      # managedRoutes: [{name: preview}]
      http:
        - name: primary
        - match: []
        - match: []
      """,
    right: """
      http:
        - name: primary
        - name: images
        - name: assets
      """,
    source: "Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, orderRoutes.")

  static let pingPongWeights = LintRule(
    "RC056", "ping-pong-weights", .warning,
    what: "Git pins the weights of a VirtualService that ping-pong swaps.",
    why: """
      Ping and pong change roles at each promotion and never change back by themselves, so \
      that manifests with fixed weights send all requests to the wrong side every other time, \
      until told to ignore them.
      """,
    wrong: """
      canary:
        pingPong:
          pingService: web-ping
          pongService: web-pong
      ---
      route:
        - destination:
            host: web-ping
          weight: 100
        - destination:
            host: web-pong
          weight: 0
      """,
    right: """
      route:
        - destination:
            host: web-ping
        - destination:
            host: web-pong
      """,
    source: "Argo Rollouts 1.9, rollout/canary.go, reconcilePingAndPongService.")

  static let weightsInGit = LintRule(
    "RC057", "weights-in-git", .warning,
    what: "The weights in Git are other than stable 100 and canary 0.",
    why: """
      The controller overwrites them at its next reconciliation, and Argo CD reports OutOfSync \
      unless told to ignore these fields. `rollcast lint --fix` sets them.
      """,
    wrong: """
      route:
        - destination:
            host: web-stable
          weight: 50
        - destination:
            host: web-canary
          weight: 50
      """,
    right: """
      route:
        - destination:
            host: web-stable
          weight: 100
        - destination:
            host: web-canary
          weight: 0
      """,
    source: """
      Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, generateVirtualServicePatches.
      """)

  static let hostIsCanaryService = LintRule(
    "RC058", "canary-service-is-host", .warning,
    what: "The canary Service is the host of the DestinationRule.",
    why: """
      Both subsets have the canary's host then, and both get the canary's weight: 10 and 10 at \
      setWeight 10.
      """,
    wrong: """
      canary:
        canaryService: web
        trafficRouting:
          istio:
            destinationRule:
              name: web
      ---
      kind: DestinationRule
      spec:
        host: web
      """,
    right: """
      canary:
        trafficRouting:
          istio:
            destinationRule:
              name: web
      ---
      kind: DestinationRule
      spec:
        host: web
      """,
    source: """
      Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, generateVirtualServicePatches.
      """)

  static let virtualServiceShared = LintRule(
    "RC060", "virtual-service-shared", .warning,
    what: "Routes of one VirtualService are managed by two Rollouts.",
    why: """
      Both write weights into the same routes, and both order and remove managed routes.
      """,
    wrong: """
      kind: Rollout # web
      spec:
        strategy:
          canary:
            trafficRouting:
              istio:
                virtualService:
                  name: web
      ---
      kind: Rollout # shop
      spec:
        strategy:
          canary:
            trafficRouting:
              istio:
                virtualService:
                  name: web
      """,
    right: """
      virtualService:
        name: web
      ---
      virtualService:
        name: shop
      """,
    source: "Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go.")
}
