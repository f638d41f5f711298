/// Objects that a Rollout names.
extension LintRule {
  static let references: [LintRule] = [
    serviceNotFound, virtualServiceNotFound, destinationRuleNotFound, workloadNotFound,
    analysisTemplateNotFound, subsetNotFound, routeNotFound, foundElsewhere, definedTwice,
    destinationMissing,
  ]

  static let serviceNotFound = LintRule(
    "RC001", "service-not-found", .error,
    what: "A Service that the Rollout names is not in the input.",
    why: """
      The controller sets the Rollout to InvalidSpec and changes nothing until the Service \
      exists in the Rollout's namespace. Where it is kept in another repository, pass \
      --allow-missing Service/NAME.
      """,
    wrong: """
      # the input has no Service web-canry
      strategy:
        canary:
          canaryService: web-canry
      """,
    right: """
      strategy:
        canary:
          canaryService: web-canary
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: web-canary
      """,
    source: "Argo Rollouts 1.9, rollout/controller.go, getReferencedServices.")

  static let virtualServiceNotFound = LintRule(
    "RC002", "virtual-service-not-found", .error,
    what: "A VirtualService that the Rollout names is not in the input.",
    why: """
      The controller sets the Rollout to InvalidSpec. A name with a dot is read as \
      name.namespace. Where it is kept in another repository, pass --allow-missing \
      VirtualService/NAME.
      """,
    wrong: """
      # the input has no VirtualService wbe
      trafficRouting:
        istio:
          virtualService:
            name: wbe
      """,
    right: """
      trafficRouting:
        istio:
          virtualService:
            name: web
      ---
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata:
        name: web
      """,
    source: """
      Argo Rollouts 1.9, rollout/trafficrouting/istio/controller.go, \
      GetReferencedVirtualServices.
      """)

  static let destinationRuleNotFound = LintRule(
    "RC003", "destination-rule-not-found", .error,
    what: "The DestinationRule that the Rollout names is not in the input.",
    why: """
      The controller fails at every reconciliation as soon as it works on the traffic. The \
      DestinationRule has to be in the Rollout's namespace.
      """,
    wrong: """
      # the input has no DestinationRule web-subsets
      istio:
        destinationRule:
          name: web-subsets
          canarySubsetName: canary
          stableSubsetName: stable
      """,
    right: """
      istio:
        destinationRule:
          name: web
          canarySubsetName: canary
          stableSubsetName: stable
      ---
      apiVersion: networking.istio.io/v1
      kind: DestinationRule
      metadata:
        name: web
      """,
    source: "Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, UpdateHash.")

  static let workloadNotFound = LintRule(
    "RC004", "workload-not-found", .error,
    what: "The workload that workloadRef names is not in the input.",
    why: "Without its pod template the controller sets the Rollout to InvalidSpec.",
    wrong: """
      # the input has no Deployment web
      spec:
        workloadRef:
          apiVersion: apps/v1
          kind: Deployment
          name: web
      """,
    right: """
      spec:
        workloadRef:
          apiVersion: apps/v1
          kind: Deployment
          name: web
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
      """,
    source: "Argo Rollouts 1.9, rollout/templateref.go, Resolve.")

  static let analysisTemplateNotFound = LintRule(
    "RC005", "analysis-template-not-found", .warning,
    what: "An analysis template that the Rollout names is not in the input.",
    why: """
      The controller sets the Rollout to InvalidSpec where the cluster has no such template \
      either. It is only a warning since templates are often kept elsewhere.
      """,
    wrong: """
      # the input has no AnalysisTemplate success-rate
      steps:
        - analysis:
            templates:
              - templateName: success-rate
      """,
    right: """
      steps:
        - analysis:
            templates:
              - templateName: success-rate
      ---
      apiVersion: argoproj.io/v1alpha1
      kind: AnalysisTemplate
      metadata:
        name: success-rate
      """,
    source: """
      Argo Rollouts 1.9, rollout/controller.go, getReferencedAnalysisTemplatesFromRef.
      """)
}
