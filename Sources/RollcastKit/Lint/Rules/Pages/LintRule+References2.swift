/// Objects that a Rollout names.
extension LintRule {
  static let subsetNotFound = LintRule(
    "RC006", "subset-not-found", .error,
    what: "A subset that the Rollout names is not in the DestinationRule.",
    why: """
      The controller has no subset to put the pod template hash on, so requests that are \
      routed to it find no pods.
      """,
    wrong: """
      kind: Rollout
      spec:
        strategy:
          canary:
            trafficRouting:
              istio:
                destinationRule:
                  canarySubsetName: canary
                  stableSubsetName: stable
      ---
      kind: DestinationRule
      spec:
        subsets:
          - name: stable
      """,
    right: """
      kind: DestinationRule
      spec:
        subsets:
          - name: stable
          - name: canary
      """,
    source: """
      Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, updateDestinationRule.
      """)

  static let routeNotFound = LintRule(
    "RC007", "route-not-found", .error,
    what: "A route that the Rollout lists is not in the VirtualService.",
    why: """
      The controller sets the Rollout to InvalidSpec. HTTP routes are found by name, TLS \
      routes by port and sniHosts, TCP routes by port.
      """,
    wrong: """
      kind: Rollout
      spec:
        strategy:
          canary:
            trafficRouting:
              istio:
                virtualService:
                  name: web
                  routes: [primry]
      ---
      kind: VirtualService
      spec:
        http:
          - name: primary
      """,
    right: """
      virtualService:
        name: web
        routes: [primary]
      """,
    source: """
      Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, ValidateHTTPRoutes, \
      ValidateTlsRoutes and ValidateTcpRoutes.
      """)

  static let foundElsewhere = LintRule(
    "RC008", "found-in-another-namespace", .warning,
    what: "An object of the name that the Rollout gives is only in another namespace.",
    why: """
      Services, DestinationRules and AnalysisTemplates are looked up in the Rollout's own \
      namespace; only a VirtualService may be elsewhere, by name.namespace.
      """,
    wrong: """
      kind: Rollout
      metadata:
        namespace: shop
      spec:
        strategy:
          canary:
            canaryService: web-canary
      ---
      kind: Service
      metadata:
        name: web-canary
        namespace: default
      """,
    right: """
      kind: Service
      metadata:
        name: web-canary
        namespace: shop
      """,
    source: "Argo Rollouts 1.9, rollout/controller.go, getReferencedServices.")

  static let definedTwice = LintRule(
    "RC009", "defined-twice", .error,
    what: "An object is defined twice in the input.",
    why: """
      Only one of the two can be in the cluster, and the last one applied wins; a forecast \
      cannot tell which.
      """,
    wrong: """
      kind: Service
      metadata:
        name: web-stable
      ---
      kind: Service
      metadata:
        name: web-stable
      """,
    right: """
      kind: Service
      metadata:
        name: web-stable
      ---
      kind: Service
      metadata:
        name: web-canary
      """,
    source: "Kubernetes, Object Names and IDs: a name is unique for its kind and namespace.")

  static let destinationMissing = LintRule(
    "RC010", "destination-not-found", .error,
    what: "A managed route has no destination for the canary or the stable side.",
    why: """
      The controller sets the Rollout to InvalidSpec. Each managed route needs both Services \
      as hosts, or both subsets where the Rollout names a DestinationRule.
      """,
    wrong: """
      # canaryService: web-canary
      http:
        - route:
            - destination:
                host: web-stable
              weight: 100
      """,
    right: """
      http:
        - route:
            - destination:
                host: web-stable
              weight: 100
            - destination:
                host: web-canary
              weight: 0
      """,
    source: """
      Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, \
      validateVirtualServiceRouteDestinations.
      """)
}
