/// States that cannot be reached.
extension LintRule {
  static let stateNeverReached = LintRule(
    "RC066", "state-never-reached", .warning,
    what: "The controller fails again and again on the way to a state.",
    why: """
      The spec is let through, but the controller cannot work with the objects that it names, \
      and the rollout stands still there until somebody mends them.
      """,
    wrong: """
      # checkout-tls has TLS routes only
      virtualServices:
        - name: checkout
        - name: checkout-tls
      managedRoutes:
        - name: beta
      steps:
        - setCanaryScale: {replicas: 1}
        - setHeaderRoute: {name: beta, match: [{headerName: beta, headerValue: {exact: "yes"}}]}
      """,
    right: """
      virtualServices:
        - name: checkout
        - name: checkout-tls
      steps:
        - setWeight: 20
        - pause: {}
      """,
    source: "Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, SetHeaderRoute.")
}
