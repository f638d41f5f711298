import Testing

/// `render --include` at the command line.
@Suite struct IncludeTests {
  private static func application(
    image: String, workload: String? = nil,
    strategy: String = "steps: [{setWeight: 50}, {pause: {}}]"
  ) -> String {
    let template =
      "{metadata: {labels: {app: web, role: own}}, spec: {containers: [{name: web, image: '\(image)'}]}}"
    let pods =
      workload.map { "workloadRef: {apiVersion: apps/v1, kind: Deployment, name: web\($0)}" }
      ?? "template: \(template)"
    var text = """
      apiVersion: argoproj.io/v1alpha1
      kind: Rollout
      metadata:
        name: web
        annotations: {team: shop, rollout.argoproj.io/revision: "9"}
      spec:
        replicas: 4
        minReadySeconds: 7
        selector: {matchLabels: {app: web}}
        strategy: {canary: {\(strategy)}}
        \(pods)

      """
    if workload != nil {
      text += """
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          replicas: 4  # kept in step by hand
          selector: {matchLabels: {app: web}}
          template: \(template)

        """
    }
    return text
  }

  @Test func aReplicaSetAsTheControllerCreatesIt() throws {
    let metadata =
      "canaryMetadata: {labels: {role: canary}}, stableMetadata: {annotations: {seen: 'yes'}}, "
      + "antiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {}}, "
      + "steps: [{setWeight: 50}, {pause: {}}]"
    let folder = try TemporaryFolder()
    try folder.write(["stable.yaml": Self.application(image: "web:1", strategy: metadata)])
    let run = try Run(
      "render", "--step", "1", "--include", "replicasets", "--changed-only", "--stable",
      folder.path + "/stable.yaml", input: Self.application(image: "web:2", strategy: metadata))
    #expect(run.status == 0, "\(run.errors)")
    let canary = run.output.split(separator: "---\n").last ?? ""
    #expect(
      canary == """
        apiVersion: apps/v1
        kind: ReplicaSet
        metadata:
          name: web-76bcdcbc4b
          labels:
            app: web
            role: own
            rollouts-pod-template-hash: 76bcdcbc4b
          annotations:
            rollout.argoproj.io/desired-replicas: "4"
            rollout.argoproj.io/ephemeral-metadata: "{\\"labels\\":{\\"role\\":\\"canary\\"}}"
            rollout.argoproj.io/revision: "2"
            team: shop
          ownerReferences:
          - apiVersion: argoproj.io/v1alpha1
            kind: Rollout
            name: web
            controller: true
            blockOwnerDeletion: true
        spec:
          replicas: 2
          minReadySeconds: 7
          selector:
            matchLabels:
              app: web
              rollouts-pod-template-hash: 76bcdcbc4b
          template:
            metadata:
              labels:
                app: web
                role: canary
                rollouts-pod-template-hash: 76bcdcbc4b
            spec:
              containers:
              - name: web
                image: web:2
                resources: {}
              affinity:
                podAntiAffinity:
                  requiredDuringSchedulingIgnoredDuringExecution:
                  - labelSelector:
                      matchExpressions:
                      - key: rollouts-pod-template-hash
                        operator: In
                        values:
                        - 6749d7b5ff
                    namespaces:
                    - default
                    topologyKey: kubernetes.io/hostname

        """, "\(canary)")
  }

  /// What the canary's role put over the template's own label is gone after the promotion, and the
  /// template's own value does not come back.
  @Test func metadataOfARoleLeavesWithTheRole() throws {
    let strategy = "canaryMetadata: {labels: {role: canary}}, steps: [{setWeight: 50}]"
    let run = try Run(
      "render", "--at", "promoted", "--include", "replicasets", "--set-image", "web=web:2",
      input: Self.application(image: "web:1", strategy: strategy))
    #expect(run.status == 0, "\(run.errors)")
    let replicaSets = run.output.split(separator: "kind: ReplicaSet")
    #expect(replicaSets.count == 3)
    #expect(replicaSets[1].contains("role: own") && replicaSets[1].contains("replicas: 0"))
    let template = replicaSets[2].split(separator: "template:").last ?? ""
    #expect(!template.contains("role:"), "\(template)")
    #expect(!replicaSets[2].contains("ephemeral-metadata"))
  }

  @Test func aHashAloneGivesNoReplicaSet() throws {
    let run = try Run(
      "render", "--step", "1", "--include", "replicasets", "--stable-hash", "abc",
      input: Self.application(image: "web:2"))
    #expect(run.status == 0)
    #expect(run.output.split(separator: "kind: ReplicaSet").count == 2)
    #expect(run.errors.contains("ReplicaSet web-abc of Rollout default/web is left out"))
  }

  @Test(arguments: [("", "4"), (", scaleDown: never", "4"), (", scaleDown: onsuccess", "0")])
  func theDeploymentThatGivesItsPodsAway(scaleDown: String, replicas: String) throws {
    let input = Self.application(image: "web:2", workload: scaleDown)
    let run = try Run("render", "--at", "initial", "--include", "replicasets", input: input)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("  replicas: \(replicas)  # kept in step by hand\n"))
    #expect(run.output.contains("restartPolicy: Always"))
  }

  @Test func aStatusThatIsThereIsEditedInItsPlace() throws {
    let status = """
      status:
        observedGeneration: "12"  # from the cluster
        currentStepIndex: 9
        stableRS: 6749d7b5ff
        conditions: []
        abort: true

      """
    let run = try Run(
      "render", "--step", "1", "--include", "status",
      input: Self.application(image: "web:2") + status)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.errors.contains(
        "<stdin>:14:21: warning: Rollout default/web: status.currentStepIndex is 9, but the Rollout "
          + "has 2 steps"), "\(run.errors)")
    let written = run.output.split(separator: "status:\n  observed").last ?? ""
    #expect(
      written.hasPrefix(
        """
        Generation: "12"  # from the cluster
          currentStepIndex: 1
          stableRS: 6749d7b5ff
          conditions:
          - type: Available

        """), "\(written)")
    #expect(!written.contains("abort"))
    #expect(written.contains("\n  phase: Paused\n"))
  }

  @Test func aStableHashThatTheStatusContradicts() throws {
    let run = try Run(
      "render", "--step", "1", "--stable-hash", "abc", "--strict",
      input: Self.application(image: "web:2")
        + "status: {stableRS: xyz, canary: {weights: {stable: {podTemplateHash: abc}}}}\n")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(
      run.errors == """
        <stdin>:12:20: error: Rollout default/web: status.stableRS is xyz, but the stable revision is \
        said to be abc, which is taken
        <stdin>:12:70: error: Rollout default/web: status.stableRS is xyz, but \
        status.canary.weights.stable.podTemplateHash is abc

        """, "\(run.errors)")
  }

  @Test(arguments: [["--in-place", "app.yaml"], ["--output-dir", "states"]])
  func newObjectsHaveNoFile(options: [String]) throws {
    let run = try Run(["render", "--step", "1", "--include", "replicasets"] + options)
    #expect(run.status == 2)
    #expect(run.errors.contains("--include"), "\(run.errors)")
  }

  @Test func whatCannotBeIncluded() throws {
    let run = try Run("render", "--step", "1", "--include", "pods")
    #expect(run.status == 2)
    #expect(run.errors.contains("replicasets") && run.errors.contains("status"), "\(run.errors)")
  }
}
