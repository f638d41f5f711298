import Testing

@Suite struct UpgradeImpactTests {
  private static func canary(
    steps: String, more: String = "", spec: String = "", routing: String = "{name: web}"
  ) -> String {
    """
    apiVersion: argoproj.io/v1alpha1
    kind: Rollout
    metadata: {name: web, namespace: prod}
    spec:
      replicas: 2
      selector: {matchLabels: {app: web}}\(spec)
      strategy:
        canary:
          canaryService: canary
          stableService: stable\(more)
          trafficRouting:
            managedRoutes: []
            istio: {virtualService: \(routing)}
          steps: \(steps)
      template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: 'web:1'}]}}
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: canary, namespace: prod}
    spec: {selector: {app: web}}
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: stable, namespace: prod}
    spec: {selector: {app: web}}
    ---
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: web, namespace: prod}
    spec:
      http:
      - route:
        - {destination: {host: stable}, weight: 100}
        - {destination: {host: canary}, weight: 0}

    """
  }

  private func impact(
    _ input: String, from: String = "1.8", to: String = "1.9", _ more: String..., status: Int32 = 1
  ) throws -> String {
    let run = try Run(
      ["upgrade-impact", "--from", from, "--to", to] + more, input: input,
      environment: ["LC_ALL": "C"])
    #expect(run.status == status && run.errors.isEmpty, "\(run.errors)")
    return run.output
  }

  @Test func aNewRevisionStopsAtTheFirstPause() throws {
    #expect(
      try impact(Self.canary(steps: "[{setWeight: 5}, {pause: {}}, {setWeight: 50}]")) == """
        from controller 1.8 to 1.9: 1 of 1 Rollout affected, 1 with a new revision

        ROLLOUT   REVISION                 WHAT HAPPENS
        prod/web  747b59b5cf -> cb5d95cc5  waits at step 1 with 5% of the traffic

        prod/web
          Service prod/canary
            spec.selector.rollouts-pod-template-hash: 747b59b5cf -> cb5d95cc5 (canary revision cb5d95cc5)
          VirtualService prod/web
            spec.http[0].route[0].weight: 100 -> 95 (step 0 setWeight: 5)
            spec.http[0].route[1].weight: 0 -> 5 (step 0 setWeight: 5)
          to do: once the controller is upgraded: kubectl argo rollouts promote web -n prod --full

        note: controllers 1.8 and 1.9 hash the same pod template to different values: they link other versions of Kubernetes, which write it in other bytes

        """)
  }

  @Test(arguments: [
    ("[{setWeight: 5}]", "", "runs through to promotion unattended"),
    (
      "[{pause: {duration: 90}}, {setWeight: 5}, {pause: {duration: 1h}}]", "",
      "runs through to promotion unattended, in 1h1m30s or more"
    ),
    (
      "[{setWeight: 5}, {analysis: {}}]", "",
      "runs through to promotion unless an analysis stops it"
    ),
    ("[{setWeight: 5}, {pause: {}}]", "\n  paused: true", "held by spec.paused"),
  ])
  func howFarARevisionGets(steps: String, spec: String, outcome: String) throws {
    let text = try impact(Self.canary(steps: steps, spec: spec))
    #expect(text.contains("cb5d95cc5  \(outcome)\n"), "\(text)")
  }

  @Test func aBlueGreenSwitchesUnlessItIsToldToWait() throws {
    let input = { (more: String) in
      """
      apiVersion: argoproj.io/v1alpha1
      kind: Rollout
      metadata: {name: web}
      spec:
        selector: {matchLabels: {app: web}}
        strategy: {blueGreen: {activeService: active\(more)}}
        template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: 'web:1'}]}}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: active}
      spec: {selector: {app: web}}

      """
    }
    #expect(try impact(input("")).contains("runs through to promotion unattended\n"))
    #expect(
      try impact(input(", autoPromotionSeconds: 60")).contains(
        "runs through to promotion unattended, in 1m or more\n"))
    #expect(
      try impact(input(", autoPromotionEnabled: false")).contains("waits at preview with 1 new pod")
    )
  }

  @Test func nothingToFear() throws {
    let text = try impact(
      Self.canary(steps: "[{setWeight: 5}]"), from: "1.9", to: "1.10", status: 0)
    #expect(
      text == """
        from controller 1.9 to 1.10: none of 1 Rollout is affected

        ROLLOUT   REVISION   WHAT HAPPENS
        prod/web  cb5d95cc5  nothing

        """)
  }

  @Test func anotherBehaviourIsExplained() throws {
    let input = Self.canary(
      steps: "[{setWeight: 50}, {pause: {}}]", more: "\n      minPodsPerReplicaSet: 3")
    let text = try impact(input, from: "1.9", to: "1.10")
    #expect(text.contains("cb5d95cc5  no new revision, behaves otherwise\n"))
    #expect(
      text.contains(
        "  since 1.10: minPodsPerReplicaSet asks for no more pods than spec.replicas (at initial, 0, 1"
      ))
    let back = try impact(input, from: "1.10", to: "1.9")
    #expect(back.contains("  no longer in 1.9: minPodsPerReplicaSet asks for no more pods"))
  }

  @Test func aNameThatMeansAnotherObjectIsToldOf() throws {
    let input = Self.canary(steps: "[{setWeight: 5}]", routing: "{name: web.prod.svc}")
    let text = try impact(input, from: "1.9", to: "1.10")
    #expect(text.contains("cb5d95cc5  refused\n"))
    #expect(
      text.contains(
        "  controller 1.10 refuses it: spec.strategy.canary.trafficRouting.istio.virtualService"
          + ".name: VirtualService svc/web.prod is not in the input"), "\(text)")
    #expect(text.contains("  to do: mend the manifest at <stdin>:13:40 before the upgrade\n"))
  }

  @Test func theSeedAsJSONAndMarkdown() throws {
    let manifests = String(
      decoding: try readFile(fixture("golden/seed-subset-level/manifests.yaml")), as: UTF8.self)
    let json = try impact(manifests, "-o", "json")
    for line in [
      "\"affected\": true", "\"fromHash\": \"5bfbf9599\"", "\"toHash\": \"5b79589dbc\"",
      "\"newRevision\": true", "\"kind\": \"pauses\"", "\"canaryWeight\": 5",
      "\"path\": \"spec.http[0].route[0].weight\"",
    ] {
      #expect(json.contains(line), "\(line)")
    }
    let markdown = try impact(manifests, "-o", "markdown")
    #expect(
      markdown.contains(
        "| `test-ar-istio/test-rollout-istio` | 5bfbf9599 → 5b79589dbc "
          + "| waits at step 1 with 5% of the traffic |\n"))
    #expect(
      markdown.contains(
        "| `VirtualService test-ar-istio/virtservice-app07` | `spec.http[0].route[0].weight` "
          + "| `0` | `5` | `step 0 setWeight: 5` |\n"))
  }

  @Test func versionsThatAreNotKnown() throws {
    let run = try Run("upgrade-impact", "--from", "1.7", "--to", "1.9", input: "a: 1")
    #expect(run.status == 2 && run.errors.contains("known versions are 1.8, 1.9, 1.10"))
    let missing = try Run("upgrade-impact", "--from", "1.8", input: "a: 1")
    #expect(missing.status == 2 && missing.errors.contains("--to"))
  }
}

/// A file below `fixtures/`.
func fixture(_ path: String) -> String {
  let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
  return parts.joined(separator: "/") + "/fixtures/\(path)"
}
