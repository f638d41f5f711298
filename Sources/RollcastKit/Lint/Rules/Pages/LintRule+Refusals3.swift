/// What the controller refuses.
extension LintRule {
  static let analysisTemplateRefused = LintRule(
    "RC040", "analysis-template-refused", .error,
    what: "An analysis template that the Rollout names is refused.",
    why: "The controller sets the Rollout to InvalidSpec and changes nothing.",
    wrong: """
      # an analysis step has to end: interval needs a count
      metrics:
        - name: success-rate
          interval: 60s
      """,
    right: """
      metrics:
        - name: success-rate
          interval: 60s
          count: 5
      """,
    source: """
      Argo Rollouts 1.9, pkg/apis/rollouts/validation/validation_references.go, \
      ValidateAnalysisTemplatesWithType.
      """)

  static let virtualServiceRefused = LintRule(
    "RC041", "virtual-service-refused", .error,
    what: "A VirtualService that the Rollout names is refused.",
    why: "The controller sets the Rollout to InvalidSpec and changes nothing.",
    wrong: """
      # the Rollout lists no routes
      http:
        - name: first
        - name: second
      """,
    right: """
      # the Rollout says routes: [first]
      http:
        - name: first
        - name: second
      """,
    source: """
      Argo Rollouts 1.9, pkg/apis/rollouts/validation/validation_references.go, \
      ValidateVirtualService.
      """)

  static let ingressRefused = LintRule(
    "RC043", "ingress-refused", .error,
    what: "The fields of an ingress router are refused.",
    why: "The controller sets the Rollout to InvalidSpec and changes nothing.",
    wrong: """
      nginx:
        stableIngress: web
        stableIngresses: [web]
      """,
    right: """
      nginx:
        stableIngresses: [web]
      """,
    source: "Argo Rollouts 1.9, pkg/apis/rollouts/validation/validation_references.go.")
}
