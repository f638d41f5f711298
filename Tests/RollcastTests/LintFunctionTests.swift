import Testing

/// `rollcast fn` with `kind: Lint`.
@Suite struct LintFunctionTests {
  private static let items = """
    items:
    - apiVersion: argoproj.io/v1alpha1
      kind: Rollout
      metadata:
        name: web # the shop
        annotations: {internal.config.kubernetes.io/path: app/rollout.yaml}
      spec:
        replicas: 3
        strategy: {canary: {stepz: [], steps: [{setWeight: 5}]}}
        template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: 'web:1'}]}}
        selector: {matchLabels: {app: web}}

    """

  private static func list(_ spec: String) -> String {
    "apiVersion: config.kubernetes.io/v1\nkind: ResourceList\n"
      + "functionConfig: {apiVersion: rollcast.dev/v1alpha1, kind: Lint\(spec)}\n" + items
  }

  @Test func findingsAreResults() throws {
    let run = try Run("fn", input: Self.list(""))
    #expect(run.status == 1)
    #expect(
      run.output == Self.list("") + """
        results:
        - message: "spec.strategy.canary.stepz: unknown field \\"spec.strategy.canary.stepz\\", did you mean \\"steps\\"? [RC020-unknown-field]"
          severity: error
          resourceRef:
            apiVersion: argoproj.io/v1alpha1
            kind: Rollout
            name: web
          field:
            path: spec.strategy.canary.stepz
          file:
            path: app/rollout.yaml
            index: 0
        - message: "spec.strategy.canary.steps[0]: no step holds the rollout, which runs through to promotion [RC064-steps-without-pause]"
          severity: warning
          resourceRef:
            apiVersion: argoproj.io/v1alpha1
            kind: Rollout
            name: web
          field:
            path: spec.strategy.canary.steps[0]
          file:
            path: app/rollout.yaml
            index: 0

        """)
  }

  @Test(arguments: [
    (", spec: {disable: [RC020, RC064]}", 0, 0), (", spec: {disable: RC020}", 0, 1),
    (", spec: {disable: RC020, strict: true}", 1, 1), (", spec: {rollout: other}", 1, 1),
  ])
  func argumentsCount(spec: String, status: Int32, results: Int) throws {
    let run = try Run("fn", input: Self.list(spec))
    #expect(run.status == status)
    #expect(run.errors.split(separator: "\n").count == results, "\(run.errors)")
    #expect(run.output.hasPrefix(Self.list(spec)))
  }

  @Test(arguments: [
    ("{disabled: RC020}", "functionConfig.spec.disabled: unknown field; known ones are"),
    ("{disable: RC999}", "functionConfig.spec.disable: expected a rule, such as RC001, found"),
    ("{strict: perhaps}", "functionConfig.spec.strict: expected true or false, found \"perhaps\""),
  ])
  func badArguments(spec: String, message: String) throws {
    let run = try Run("fn", input: Self.list(", spec: \(spec)"))
    #expect(run.status == 1)
    #expect(run.errors.contains(message), "\(run.errors)")
  }
}
