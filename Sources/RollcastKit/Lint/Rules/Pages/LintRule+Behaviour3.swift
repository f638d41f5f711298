/// What is let through, and does what hardly anybody wants.
extension LintRule {
  static let serviceShared = LintRule(
    "RC061", "service-shared", .warning,
    what: "One Service is used by two Rollouts.",
    why: """
      The second Rollout is refused as soon as the first one has written its annotation: a \
      Service is managed by one Rollout.
      """,
    wrong: """
      kind: Rollout # web
      spec:
        strategy:
          canary:
            stableService: web
      ---
      kind: Rollout # shop
      spec:
        strategy:
          canary:
            stableService: web
      """,
    right: """
      canary:
        stableService: web
      ---
      canary:
        stableService: shop
      """,
    source: """
      Argo Rollouts 1.9, pkg/apis/rollouts/validation/validation_references.go, \
      ValidateService.
      """)

  static let hostWithoutService = LintRule(
    "RC062", "host-without-service", .warning,
    what: """
      A managed route leads to a host of this namespace that no Service in the input has.
      """,
    why: "Requests that are routed there fail.",
    wrong: """
      http:
        - route:
            - destination:
                host: web-stabel
      """,
    right: """
      http:
        - route:
            - destination:
                host: web-stable
      """,
    source: """
      Argo Rollouts 1.9, Istio, VirtualService, Destination: host is a name in the service \
      registry.
      """)

  static let firstStepZero = LintRule(
    "RC063", "first-step-zero", .warning,
    what: "The first step sets the weight to 0.",
    why: """
      The canary then has no pod, and the step ends at once: the rollout does nothing that it \
      would not do without the step.
      """,
    wrong: """
      steps:
        - setWeight: 0
        - setWeight: 20
        - pause: {}
      """,
    right: """
      steps:
        - setWeight: 20
        - pause: {}
      """,
    source: "Argo Rollouts 1.9, utils/replicaset/canary.go, GetCurrentSetWeight.")

  static let neverPauses = LintRule(
    "RC064", "steps-without-pause", .warning,
    what: "The steps hold nowhere: there is no pause, analysis, experiment or plugin.",
    why: """
      The rollout runs through to promotion as fast as pods become available, and nobody gets \
      to look at the canary.
      """,
    wrong: """
      steps:
        - setWeight: 20
        - setWeight: 60
      """,
    right: """
      steps:
        - setWeight: 20
        - pause: {}
        - setWeight: 60
        - pause: {duration: 10m}
      """,
    source: "Argo Rollouts 1.9, rollout/canary.go, completedCurrentCanaryStep.")

  static let dropsBack = LintRule(
    "RC065", "canary-drops-back", .warning,
    what: "A later step sets a smaller weight than an earlier one.",
    why: """
      Users who got the new revision get the old one again in the middle of a rollout; mostly \
      a slip.
      """,
    wrong: """
      steps:
        - setWeight: 50
        - pause: {}
        - setWeight: 5
        - pause: {}
      """,
    right: """
      steps:
        - setWeight: 5
        - pause: {}
        - setWeight: 50
        - pause: {}
      """,
    source: "Argo Rollouts 1.9, utils/replicaset/canary.go, GetCurrentSetWeight.")
}
