import Testing

/// What the controller refuses is refused: with its words, at the place, and without a result.
@Suite struct RefusalTests {
  /// The lines of a Rollout's strategy or template that are wrong, and the message.
  private static let refused: [(strategy: String, template: String, message: String)] = [
    (
      "canary: {steps: [{setWeight: 101}]}", "containers: [{name: web, image: web}]",
      "5:43: error: Rollout default/web: spec.strategy.steps[0].setWeight: Invalid value: 101: "
        + "SetWeight needs to be between 0 and 100"
    ),
    (
      "{}", "containers: [{name: web, image: web}]",
      "5:13: error: Rollout default/web: spec.strategy.strategy: Required value: Rollout has missing "
        + "field '.spec.strategy.canary or .spec.strategy.blueGreen'"
    ),
    (
      "canary: {steps: [{setWeight: '10'}]}", "containers: [{name: web, image: web}]",
      "5:43: error: Rollout default/web: spec.strategy.canary.steps[0].setWeight: Invalid value: "
        + "\"10\": must be of type integer"
    ),
    (
      "canary: {maxSurge: 3000000000, steps: [{setWeight: 5}]}",
      "containers: [{name: web, image: web}]",
      "5:33: error: spec.strategy.canary.maxSurge: 3000000000 does not fit into 32 bits"
    ),
    (
      "canary: {maxSurge: 30000000000000%, steps: [{setWeight: 5}]}",
      "containers: [{name: web, image: web}]",
      "5:33: error: spec.strategy.canary.maxSurge: 30000000000000% is too large for a percentage"
    ),
    (
      "canary: {}, rollbackWindow: {revisions: 3}}, replicas: 9223372036854775807, x: {",
      "containers: [{name: web, image: web}]",
      "5:69: error: spec.replicas: 9223372036854775807 does not fit into 32 bits"
    ),
    (
      "blueGreen: {}", "containers: [{name: web, image: web}]",
      "5:25: error: Rollout default/web: spec.strategy.blueGreen.activeService: Required value"
    ),
    (
      "canary: {}", "containers: [{name: web}]",
      "6:66: error: Rollout default/web: spec.template.spec.containers[0].image: Required value"
    ),
    (
      "canary: {trafficRouting: {istio: {virtualService: {name: v}}}}",
      "containers: [{name: web, image: web}]",
      "5:22: error: Rollout default/web: spec.strategy.stableService: Invalid value: \"\": Canary "
        + "service and Stable service must to be set to use Traffic Routing"
    ),
  ]

  @Test(arguments: refused, ["render", "plan"])
  func isSaidInTheControllersWords(
    rollout: (strategy: String, template: String, message: String), command: String
  ) throws {
    let strategy = rollout.strategy == "{}" ? "{}" : "{\(rollout.strategy)}"
    let input = """
      apiVersion: argoproj.io/v1alpha1
      kind: Rollout
      metadata: {name: web}
      spec: {selector: {matchLabels: {app: web}},
        strategy: \(strategy),
        template: {metadata: {labels: {app: web}}, spec: {\(rollout.template)}}}

      """
    let arguments = command == "render" ? ["render", "--step", "0"] : ["plan", "-o", "json"]
    let run = try Run(arguments, input: input)
    #expect(run.errors == "<stdin>:\(rollout.message)\n")
    #expect(run.output.isEmpty)
    #expect(run.status == 2)
  }

  @Test(arguments: ["render --step 0", "plan", "status --step 0", "diff --to 0"])
  func moreStepsThanAnyRolloutHasAreRefused(command: String) throws {
    let steps = String(repeating: "{pause: {}},", count: 10_001)
    let run = try Run(
      command.split(separator: " ").map(String.init),
      input: """
        apiVersion: argoproj.io/v1alpha1
        kind: Rollout
        metadata: {name: web}
        spec: {selector: {matchLabels: {app: web}}, strategy: {canary: {steps: [\(steps)]}},
          template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: web}]}}}

        """)
    #expect(
      run.errors
        == "<stdin>:4:120073: error: spec.strategy.canary.steps[10000]: only 10000 steps are read, "
        + "not 10001\n")
    #expect(run.output.isEmpty)
    #expect(run.status == 2)
  }

  /// A hash is only a hash: nothing is refused for its sake.
  @Test func hashValidatesNothing() throws {
    let run = try Run(
      "hash",
      input: """
        kind: Rollout
        apiVersion: argoproj.io/v1alpha1
        metadata: {name: web}
        spec: {template: {spec: {containers: [{name: Not_A_Name}]}}}

        """)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
  }
}
