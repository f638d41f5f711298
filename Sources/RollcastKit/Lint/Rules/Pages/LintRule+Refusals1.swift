/// What the controller refuses.
extension LintRule {
  static let refusals: [LintRule] = [
    invalidSpec, invalidSelector, invalidPodTemplate, invalidWorkload, invalidStrategy,
    invalidBlueGreen, invalidCanary, invalidStep, invalidTrafficRouting, serviceRefused,
    analysisTemplateRefused, virtualServiceRefused, ingressRefused,
  ]

  static let invalidSpec = LintRule(
    "RC030", "invalid-spec", .error,
    what: "A field of the Rollout's spec itself is refused.",
    why: "The controller sets the Rollout to InvalidSpec and changes nothing.",
    wrong: """
      spec:
        replicas: -1
      """,
    right: """
      spec:
        replicas: 1
      """,
    source: """
      Argo Rollouts 1.9, pkg/apis/rollouts/validation/validation.go, ValidateRolloutSpec.
      """)

  static let invalidSelector = LintRule(
    "RC031", "invalid-selector", .error,
    what: "The selector is refused.",
    why: "The controller sets the Rollout to InvalidSpec and changes nothing.",
    wrong: """
      selector:
        matchLabels:
          app: web shop
      """,
    right: """
      selector:
        matchLabels:
          app: web-shop
      """,
    source: """
      Argo Rollouts 1.9, pkg/apis/rollouts/validation/validation.go, ValidateRolloutSpec.
      """)

  static let invalidPodTemplate = LintRule(
    "RC032", "invalid-pod-template", .error,
    what: "The pod template is refused, by the rules of Kubernetes itself.",
    why: "The controller sets the Rollout to InvalidSpec and changes nothing.",
    wrong: """
      containers:
        - name: Web_App
          image: web:1
      """,
    right: """
      containers:
        - name: web-app
          image: web:1
      """,
    source: """
      Argo Rollouts 1.9, pkg/apis/rollouts/validation/validation.go, ValidateRolloutSpec, \
      which calls Kubernetes' ValidatePodTemplateSpec.
      """)

  static let invalidWorkload = LintRule(
    "RC033", "invalid-workload-ref", .error,
    what: "The reference to a workload is refused.",
    why: "The controller sets the Rollout to InvalidSpec and changes nothing.",
    wrong: """
      workloadRef:
        apiVersion: apps/v1
        kind: DaemonSet
        name: web
      """,
    right: """
      workloadRef:
        apiVersion: apps/v1
        kind: Deployment
        name: web
      """,
    source: "Argo Rollouts 1.9, rollout/templateref.go, Resolve.")

  static let invalidStrategy = LintRule(
    "RC034", "invalid-strategy", .error,
    what: "The strategy is refused.",
    why: "The controller sets the Rollout to InvalidSpec and changes nothing.",
    wrong: """
      strategy:
        canary: {}
        blueGreen:
          activeService: web
      """,
    right: """
      strategy:
        blueGreen:
          activeService: web
      """,
    source: """
      Argo Rollouts 1.9, pkg/apis/rollouts/validation/validation.go, ValidateRolloutStrategy.
      """)
}
