/// What the API server's schemas say.
extension LintRule {
  static let istioFieldMissing = LintRule(
    "RC025", "istio-field-missing", .warning,
    what: "A field that Istio's schema requires is missing.",
    why: """
      The API server rejects the object where the cluster has Istio's CRD with this \
      requirement; the Argo Rollouts controller does not look at it.
      """,
    wrong: """
      tls:
        - match:
            - port: 443
      """,
    right: """
      tls:
        - match:
            - port: 443
              sniHosts: [shop.example]
      """,
    source: "Istio, the CRDs of networking.istio.io/v1.")
}
