/// What is let through, and does what hardly anybody wants.
extension LintRule {
  static let behaviour: [LintRule] = [
    routeBeforeScale, destinationDeleted, subsetDeleted, namedRouteNotListed,
    managedRoutesStay, unnamedRoutesMultiply, pingPongWeights, weightsInGit,
    hostIsCanaryService, virtualServiceShared, serviceShared, hostWithoutService,
    firstStepZero, neverPauses, dropsBack, stateNeverReached,
  ]

  static let routeBeforeScale = LintRule(
    "RC050", "route-step-before-scale", .warning,
    what: "A header or mirror route is set before the canary has pods.",
    why: """
      While the canary has no available pod the controller takes managed routes away again at \
      once; after an abort it adds and removes the route for ever.
      """,
    wrong: """
      steps:
        - setHeaderRoute:
            name: preview
            match:
              - headerName: x-canary
                headerValue:
                  exact: "true"
        - pause: {}
      """,
    right: """
      steps:
        - setCanaryScale:
            replicas: 1
        - setHeaderRoute:
            name: preview
            match:
              - headerName: x-canary
                headerValue:
                  exact: "true"
        - pause: {}
      """,
    source: "Argo Rollouts 1.9, rollout/trafficrouting.go, reconcileTrafficRouting.")

  static let destinationDeleted = LintRule(
    "RC051", "destination-deleted", .warning,
    what: """
      A managed route has a destination that is neither the canary's nor the stable side's.
      """,
    why: """
      The controller deletes it as soon as its weight is not 0, and a later patch may then \
      append a destination that stays for good.
      """,
    wrong: """
      # stableService: web-stable, canaryService: web-canary
      route:
        - destination:
            host: web-stable
          weight: 80
        - destination:
            host: web-legacy
          weight: 20
        - destination:
            host: web-canary
          weight: 0
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

  static let subsetDeleted = LintRule(
    "RC052", "subset-deleted", .warning,
    what: """
      The DestinationRule has a subset that is neither the canary's nor the stable one.
      """,
    why: """
      The controller deletes every other subset, those of additionalSubsetNames included, \
      while routes may still point at it.
      """,
    wrong: """
      # canarySubsetName: canary, stableSubsetName: stable
      subsets:
        - name: stable
        - name: canary
        - name: legacy
      """,
    right: """
      subsets:
        - name: stable
        - name: canary
      """,
    source: """
      Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, updateDestinationRule.
      """)

  static let namedRouteNotListed = LintRule(
    "RC053", "named-route-not-listed", .warning,
    what: """
      The Rollout lists no routes although the VirtualService's only route has a name and \
      steps make others.
      """,
    why: """
      While a header route stands nothing is reweighted, though the status says so; while a \
      mirror route stands only the mirror is.
      """,
    wrong: """
      istio:
        virtualService:
          name: web
      steps:
        - setHeaderRoute:
            name: preview
      """,
    right: """
      istio:
        virtualService:
          name: web
          routes: [primary]
      steps:
        - setHeaderRoute:
            name: preview
      """,
    source: """
      Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, getHttpRouteIndexesToPatch.
      """)

  static let managedRoutesStay = LintRule(
    "RC054", "managed-routes-stay", .warning,
    what: """
      Managed routes are used with several VirtualServices, one of which may end their removal \
      early.
      """,
    why: """
      Removal stops at the first VirtualService that has no managed route (1.10: at one \
      without spec.http); with a VirtualService that has only TLS routes, setHeaderRoute fails \
      for ever.
      """,
    wrong: """
      virtualServices:
        - name: tls-only
        - name: web
      steps:
        - setHeaderRoute:
            name: preview
      """,
    right: """
      virtualServices:
        - name: web
      steps:
        - setHeaderRoute:
            name: preview
      """,
    source: "Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, RemoveManagedRoutes.")
}
