import Testing

/// Experiments that take traffic while they run.
@Suite struct ExperimentTests {
  private static func application(
    image: String, templates: String, ports: String = "ports: [{containerPort: 80}]"
  )
    -> String
  {
    """
    apiVersion: argoproj.io/v1alpha1
    kind: Rollout
    metadata: {name: web}
    spec:
      replicas: 4
      selector: {matchLabels: {app: web}}
      strategy:
        canary:
          trafficRouting:
            istio:
              virtualService: {name: web}
              destinationRule: {name: web, canarySubsetName: canary, stableSubsetName: stable}
          steps:
          - setWeight: 20
          - experiment:
              templates:
    \(templates)
          - pause: {}
      template:
        metadata: {labels: {app: web}}
        spec: {containers: [{name: web, image: '\(image)', \(ports)}]}
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: web}
    spec:
      host: web
      subsets:
      - name: stable
      - name: canary
    ---
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: web}
    spec:
      hosts: [web]
      http:
      - route:
        - destination: {host: web, subset: stable}
          weight: 100
        - destination: {host: web, subset: canary}
          weight: 0

    """
  }

  private static let named = """
              - {name: baseline, specRef: stable, weight: 5, service: {name: web-baseline}}
              - {name: trial, specRef: canary, weight: 10, service: {name: web-trial}}
              - {name: idle, specRef: canary}
    """

  private func render(_ state: String, _ input: String) throws -> Run {
    try Run("render", "--at", state, "--set-image", "web=web:2", input: input)
  }

  @Test func theRunningExperimentTakesItsWeights() throws {
    let run = try render("1", Self.application(image: "web:1", templates: Self.named))
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(
      run.output.contains(
        """
            - destination: {host: web, subset: stable}
              weight: 65
            - destination: {host: web, subset: canary}
              weight: 20
            - destination: {host: web-baseline}
              weight: 5
            - destination: {host: web-trial}
              weight: 10

        """), "\(run.output)")
    for name in ["web-baseline", "web-trial"] {
      #expect(
        run.output.contains("- name: \(name)\n    labels:\n      rollouts-pod-template-hash: "))
    }
  }

  @Test(arguments: ["initial", "0"])
  func itTakesNothingBefore(state: String) throws {
    let run = try render(state, Self.application(image: "web:1", templates: Self.named))
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.output.contains("host: web-"), "\(run.output)")
  }

  /// The removal of the first destination shifts the second, whose own removal then falls behind
  /// the end and adds it once more, with no weight.
  @Test(arguments: [("2", 80, 20), ("promoted", 100, 0), ("aborted:1", 100, 0)])
  func theControllerLeavesADestinationBehind(state: String, stable: Int, canary: Int) throws {
    let run = try render(state, Self.application(image: "web:1", templates: Self.named))
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output.hasSuffix(
        """
              weight: \(stable)
            - destination: {host: web, subset: canary}
              weight: \(canary)
            - destination: {host: web-trial}
              weight: 0

        """), "\(run.output)")
  }

  /// The hash of an experiment's pods is that of a workload with the same template, as the API
  /// server stores both with its own defaults.
  @Test func theHashOfTheExperimentsPods() throws {
    let run = try render("1", Self.application(image: "web:1", templates: Self.named))
    let workload = """
      apiVersion: argoproj.io/v1alpha1
      kind: Rollout
      metadata: {name: web}
      spec: {workloadRef: {apiVersion: apps/v1, kind: Deployment, name: web}}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        template:
          metadata: {labels: {app: web}}
          spec: {containers: [{name: web, image: 'web:2', ports: [{containerPort: 80}]}]}

      """
    let hash = try Run("hash", input: workload).output.split(separator: " ").suffix(2).first ?? ""
    #expect(
      run.output.contains("web-trial\n    labels:\n      rollouts-pod-template-hash: \(hash)\n"),
      "\(hash): \(run.output)")
  }

  @Test func aServiceThatOnlyTheClusterCanName() throws {
    let input = Self.application(
      image: "web:1", templates: "            - {name: trial, specRef: canary, weight: 10}")
    let run = try render("1", input)
    #expect(run.status == 0)
    #expect(run.output.contains("weight: 70") && !run.output.contains("trial-"))
    #expect(
      run.errors.hasPrefix(
        "<stdin>:17:15: warning: step 1: the Service of the experiment's template"),
      "\(run.errors)")
  }

  @Test func podsWithoutAPort() throws {
    let input = Self.application(image: "web:1", templates: Self.named, ports: "env: []")
    let run = try render("1", input)
    #expect(run.errors.contains("has no container port"), "\(run.errors)")
  }

  @Test func aRevisionThatIsNeither() throws {
    let input = Self.application(
      image: "web:1", templates: "            - {name: trial, specRef: other, weight: 10}")
    let run = try render("1", input)
    #expect(run.status == 2)
    #expect(run.errors.contains("specRef must be canary or stable"), "\(run.errors)")
  }
}
