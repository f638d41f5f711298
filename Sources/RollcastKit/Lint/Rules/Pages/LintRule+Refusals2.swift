/// What the controller refuses.
extension LintRule {
  static let invalidBlueGreen = LintRule(
    "RC035", "invalid-blue-green", .error,
    what: "The blue-green strategy is refused.",
    why: "The controller sets the Rollout to InvalidSpec and changes nothing.",
    wrong: """
      blueGreen:
        activeService: web
        previewService: web
      """,
    right: """
      blueGreen:
        activeService: web
        previewService: web-preview
      """,
    source: """
      Argo Rollouts 1.9, pkg/apis/rollouts/validation/validation.go, \
      ValidateRolloutStrategyBlueGreen.
      """)

  static let invalidCanary = LintRule(
    "RC036", "invalid-canary", .error,
    what: "The canary strategy is refused.",
    why: "The controller sets the Rollout to InvalidSpec and changes nothing.",
    wrong: """
      canary:
        stableService: web
        canaryService: web
      """,
    right: """
      canary:
        stableService: web-stable
        canaryService: web-canary
      """,
    source: """
      Argo Rollouts 1.9, pkg/apis/rollouts/validation/validation.go, \
      ValidateRolloutStrategyCanary.
      """)

  static let invalidStep = LintRule(
    "RC037", "invalid-step", .error,
    what: "A canary step is refused.",
    why: """
      The controller sets the Rollout to InvalidSpec and changes nothing. `rollcast lint \
      --fix` adds a route to managedRoutes where other routes are listed there.
      """,
    wrong: """
      steps:
        - setWeight: 101
      """,
    right: """
      steps:
        - setWeight: 100
      """,
    source: """
      Argo Rollouts 1.9, pkg/apis/rollouts/validation/validation.go, \
      ValidateRolloutStrategyCanary.
      """)

  static let invalidTrafficRouting = LintRule(
    "RC038", "invalid-traffic-routing", .error,
    what: "The traffic routing is refused.",
    why: "The controller sets the Rollout to InvalidSpec and changes nothing.",
    wrong: """
      # a step makes the route preview
      trafficRouting:
        istio:
          virtualService:
            name: web
      """,
    right: """
      trafficRouting:
        managedRoutes:
          - name: preview
        istio:
          virtualService:
            name: web
      """,
    source: "Argo Rollouts 1.9, pkg/apis/rollouts/validation/validation.go.")

  static let serviceRefused = LintRule(
    "RC039", "service-refused", .error,
    what: "A Service that the Rollout names is refused.",
    why: "The controller sets the Rollout to InvalidSpec and changes nothing.",
    wrong: """
      # the pod template has the label app: web
      kind: Service
      spec:
        selector:
          app: shop
      """,
    right: """
      kind: Service
      spec:
        selector:
          app: web
      """,
    source: """
      Argo Rollouts 1.9, pkg/apis/rollouts/validation/validation_references.go, \
      ValidateService.
      """)
}
