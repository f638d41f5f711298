import Testing

@Suite struct IgnoreDifferencesCommandTests {
  private static let input = """
    apiVersion: argoproj.io/v1alpha1
    kind: Rollout
    metadata: {name: web, namespace: prod}
    spec:
      strategy:
        canary:
          steps: [{setWeight: 5}]
          trafficRouting:
            istio:
              virtualService: {name: web}
              destinationRule: {name: web, canarySubsetName: canary, stableSubsetName: stable}
      template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: 'web:1'}]}}
      selector: {matchLabels: {app: web}}
    ---
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: web, namespace: prod}
    spec:
      hosts: [web]
      http:
      - route:
        - {destination: {host: web, subset: stable}, weight: 100}
        - {destination: {host: web, subset: canary}, weight: 0}
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: web, namespace: prod}
    spec:
      host: web
      subsets:
      - {name: canary, labels: {app: web}}
      - {name: stable, labels: {app: web}}
      - {name: old, labels: {app: old}}

    """

  @Test func printsRulesForArgoCD() throws {
    let run = try Run("ignore-differences", input: Self.input)
    #expect(run.errors.isEmpty)
    let route = #".spec.http[]? | select((.name // "") == "") | .route[]?"#
    let destination = #"select(.destination.host == "web" and .destination.subset == "#
    #expect(
      run.output == """
        # What Argo Rollouts 1.9 changes, for the Argo CD Application of these manifests.
        # Argo CD takes these fields out of Git's objects and out of the cluster's before it compares them.
        # Print them anew when routes, destinations, subsets or the Rollout's strategy change.
        spec:
          ignoreDifferences:
            # changed for Rollout prod/web
            - group: networking.istio.io
              kind: DestinationRule
              name: web
              namespace: prod
              jqPathExpressions:
                # the Rollout that manages the object
                - '.metadata.annotations["argo-rollouts.argoproj.io/managed-by-rollouts"]'
                # a subset that the controller removes, so all of it
                - '.spec.subsets[]? | select(.name == "old")'
                # the revision
                - '.spec.subsets[]? | select(.name == "canary") | .labels["rollouts-pod-template-hash"]'
                - '.spec.subsets[]? | select(.name == "stable") | .labels["rollouts-pod-template-hash"]'
            # changed for Rollout prod/web
            - group: networking.istio.io
              kind: VirtualService
              name: web
              namespace: prod
              jqPathExpressions:
                # the weight, which follows the steps
                - '\(route) | \(destination)"stable") | .weight'
                - '\(route) | \(destination)"canary") | .weight'
          syncPolicy:
            syncOptions:
              # Keeps these fields as they are in the cluster while Argo CD syncs, too. It keeps the whole
              # list that such a field stands in: for what else Git changes there, in spec.http or in
              # spec.subsets, sync once without this option (argo-cd issue 17694).
              - RespectIgnoreDifferences=true

        """)
  }

  @Test func printsRulesForFlux() throws {
    let run = try Run("ignore-differences", "--for", "flux", "-o", "json", input: Self.input)
    #expect(
      run.output == #"""
        {
          "spec": {
            "ignore": [
              {
                "target": {
                  "group": "networking\\.istio\\.io",
                  "kind": "DestinationRule",
                  "name": "web",
                  "namespace": "prod"
                },
                "paths": [
                  "/spec/subsets"
                ]
              },
              {
                "target": {
                  "group": "networking\\.istio\\.io",
                  "kind": "VirtualService",
                  "name": "web",
                  "namespace": "prod"
                },
                "paths": [
                  "/spec/http/0/route/0/weight",
                  "/spec/http/0/route/1/weight"
                ]
              }
            ]
          }
        }

        """#)
    let text = try Run("ignore-differences", "--for", "flux", input: Self.input).output
    #expect(text.contains("kustomize.toolkit.fluxcd.io/ssa: IfNotPresent"))
    #expect(text.contains("#   VirtualService prod/web\n"))
  }

  @Test func aMissingObjectIsAnError() throws {
    let input = Self.input.split(separator: "kind: VirtualService").joined(separator: "kind: Other")
    let run = try Run("ignore-differences", input: input)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("<stdin>:10:34: error: "), "\(run.errors)")
    let allowed = try Run("ignore-differences", "--allow-missing", "VirtualService", input: input)
    #expect(allowed.status == 0 && allowed.output.contains("kind: DestinationRule"))
    #expect(!allowed.output.contains("kind: VirtualService"))
  }

  @Test func nothingToIgnoreIsAnEmptyList() throws {
    let input = """
      apiVersion: argoproj.io/v1alpha1
      kind: Rollout
      metadata: {name: web}
      spec:
        strategy: {canary: {}}
        template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: 'web:1'}]}}
        selector: {matchLabels: {app: web}}
      """
    #expect(
      try Run("ignore-differences", input: input).output.contains("\n  ignoreDifferences: []\n"))
    #expect(
      try Run("ignore-differences", "--for", "flux", input: input).output
        .hasSuffix("spec:\n  ignore: []\n"))
  }
}
