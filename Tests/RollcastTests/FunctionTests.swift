import Testing

/// `rollcast fn`, as kustomize and kpt run it.
@Suite struct FunctionTests {
  private static let header = "apiVersion: config.kubernetes.io/v1\nkind: ResourceList\n"

  private static func config(_ spec: String, kind: String = "Render") -> String {
    "functionConfig: {apiVersion: rollcast.dev/v1alpha1, kind: \(kind), spec: {\(spec)}}\n"
  }

  private static let items = """
    items:
    - apiVersion: argoproj.io/v1alpha1
      kind: Rollout
      metadata:
        name: web # the shop
        annotations:
          internal.config.kubernetes.io/path: app/rollout.yaml
          internal.config.kubernetes.io/index: '2'
      spec:
        strategy: {canary: {canaryService: canary, stableService: stable, steps: [{setWeight: 5}]}}
        template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: 'web:1'}]}}
        selector: {matchLabels: {app: web}}
    - apiVersion: v1
      kind: Service
      metadata:
        annotations: {internal.config.kubernetes.io/path: app/canary.yaml}
        name: canary
      # pods of the new revision
      spec:
        selector: {app: web}
    - {apiVersion: v1, kind: Service, metadata: {name: stable}, spec: {selector: {app: web}}}
    - kind: ConfigMap
      apiVersion: v1
      metadata: {name: on}

    """

  @Test func itemsAreEditedInTheirPlace() throws {
    let config = Self.config("at: 0, stableHash: abc")
    let run = try Run("fn", input: Self.header + config + Self.items)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty, "\(run.errors)")
    #expect(
      run.output == Self.header + config + """
        items:
        - apiVersion: argoproj.io/v1alpha1
          kind: Rollout
          metadata:
            name: web # the shop
            annotations:
              internal.config.kubernetes.io/path: app/rollout.yaml
              internal.config.kubernetes.io/index: '2'
          spec:
            strategy: {canary: {canaryService: canary, stableService: stable, steps: [{setWeight: 5}]}}
            template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: 'web:1'}]}}
            selector: {matchLabels: {app: web}}
        - apiVersion: v1
          kind: Service
          metadata:
            annotations: {internal.config.kubernetes.io/path: app/canary.yaml, argo-rollouts.argoproj.io/managed-by-rollouts: web}
            name: canary
          # pods of the new revision
          spec:
            selector: {app: web, rollouts-pod-template-hash: cb5d95cc5}
        - {apiVersion: v1, kind: Service, metadata: {name: stable, annotations: {argo-rollouts.argoproj.io/managed-by-rollouts: web}}, spec: {selector: {app: web, rollouts-pod-template-hash: abc}}}
        - kind: ConfigMap
          apiVersion: v1
          metadata: {name: on}

        """)
  }

  @Test func aWarningIsAResultWithItsFile() throws {
    let input = Self.header + Self.config("at: 0") + Self.items
    let run = try Run("fn", input: input)
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("app/rollout.yaml: warning: the stable revision "))
    #expect(
      run.output.hasSuffix(
        """
        results:
        - message: the stable revision of Rollout default/web is not known, so the stable side keeps what the input has; name it with stable, stableHash or setImage in functionConfig, or give the Rollout's status.stableRS
          severity: warning
          resourceRef:
            apiVersion: argoproj.io/v1alpha1
            kind: Rollout
            name: web
          file:
            path: app/rollout.yaml
            index: 2

        """), "\(run.output)")
  }

  @Test func anErrorNamesItsField() throws {
    let items = Self.items.split(separator: "  spec:\n    strategy").joined(
      separator: "  spec:\n    replicas: many\n    strategy")
    let input = Self.header + Self.config("at: 0, stableHash: abc") + items
    let run = try Run("fn", input: input)
    #expect(run.status == 1)
    #expect(
      run.errors
        == "app/rollout.yaml: error: Rollout default/web: spec.replicas: Invalid value: \"many\": must be "
        + "of type integer\n")
    #expect(
      run.output == input + """
        results:
        - message: "Rollout default/web: spec.replicas: Invalid value: \\"many\\": must be of type integer"
          severity: error
          resourceRef:
            apiVersion: argoproj.io/v1alpha1
            kind: Rollout
            name: web
          field:
            path: spec.replicas
          file:
            path: app/rollout.yaml
            index: 2

        """, "\(run.output)")
  }

  @Test func anErrorInANamedConfigNamesItsField() throws {
    let input =
      Self.header + """
        functionConfig:
          apiVersion: rollcast.dev/v1alpha1
          kind: Render
          metadata: {name: step}
          spec:
            at: soon
        items: []

        """
    let run = try Run("fn", input: input)
    #expect(run.status == 1)
    #expect(
      run.output.hasSuffix(
        """
          severity: error
          resourceRef:
            apiVersion: rollcast.dev/v1alpha1
            kind: Render
            name: step
          field:
            path: spec.at

        """), "\(run.output)")
  }

  @Test func resultsThatAreThereStay() throws {
    let items = Self.items + "results:\n- {message: before, severity: info}\n"
    let input = Self.header + Self.config("at: 7, stableHash: abc") + items
    let run = try Run("fn", input: input)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix(input))
    #expect(run.output.contains("no step 7"))
  }

  @Test(arguments: ["[%]", "%", "'%'"])
  func theStableRevisionIsWrittenOut(form: String) throws {
    let stable =
      "{apiVersion: argoproj.io/v1alpha1, kind: Rollout, metadata: {name: web}, spec: {strategy: "
      + "{canary: {}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, "
      + "image: \"web:0\"}]}}, selector: {matchLabels: {app: web}}}}"
    let hash = try Run("hash", "-o", "json", input: stable).output.split(separator: "\"hash\": \"")
      .last!.prefix { $0 != "\"" }
    let spec =
      "at: 0, stable: \(form.split(separator: "%", omittingEmptySubsequences: false).joined(separator: stable))"
    let run = try Run("fn", input: Self.header + Self.config(spec) + Self.items)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("rollouts-pod-template-hash: \(hash)}"), "\(run.output)")
  }

  @Test func anImageIsSet() throws {
    let run = try Run(
      "fn", input: Self.header + Self.config("at: 0, setImage: 'web=web:2'") + Self.items)
    #expect(run.status == 0)
    #expect(run.output.contains("image: 'web:2'") && run.output.contains("hash: cb5d95cc5"))
  }

  @Test func jsonStaysJSON() throws {
    let input = """
      {"apiVersion": "config.kubernetes.io/v1", "kind": "ResourceList",
       "functionConfig": {"apiVersion": "v1", "kind": "ConfigMap", "data": {"at": "0"}},
       "items": [{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "a"}}]}

      """
    let run = try Run("fn", input: input)
    #expect(run.status == 0)
    #expect(
      run.output.contains(
        #""results": [{"message": "no Rollout in the items", "severity": "warning"}]"#),
      "\(run.output)")
  }

  private static let render = "at: 0"

  @Test(arguments: [
    ("", "the input is empty: expected a ResourceList"),
    ("# nothing\n", "the input is empty: expected a ResourceList"),
    ("{", "broken YAML"),
    ("text", "expected a ResourceList of config.kubernetes.io/v1"),
    ("kind: ResourceList\nitems: []\n", "expected a ResourceList of config.kubernetes.io/v1"),
    ("apiVersion: v1\nkind: List\nitems: []\n", "expected a ResourceList"),
    (header + "items: []\n---\n" + header + "items: []\n", "the input has 2 documents"),
    (header + config(render) + "items: {}\n", "items: expected array"),
    (header + "items: []\n", "functionConfig is missing"),
    (header + "functionConfig: 1\nitems: []\n", "functionConfig.apiVersion"),
    (
      header + "functionConfig: {apiVersion: rollcast.dev/v2, kind: Render}\nitems: []\n",
      "functionConfig.apiVersion: expected rollcast.dev/v1alpha1, found \"rollcast.dev/v2\""
    ),
    (
      header + config(render, kind: "Show") + "items: []\n",
      "functionConfig.kind: expected Render or Lint, found \"Show\""
    ),
    (header + config("") + "items: []\n", "functionConfig.spec: at is missing"),
    (header + config("at: later") + "items: []\n", "functionConfig.spec.at: expected a step"),
    (header + config("at: [0]") + "items: []\n", "functionConfig.spec.at: expected string"),
    (header + config("at: 0, step: 1") + "items: []\n", "functionConfig.spec.step: unknown field"),
    (
      header + config("at: 0, stableHash: A") + "items: []\n",
      "functionConfig.spec.stableHash: expected HASH"
    ),
    (
      header + config("at: 0, stableHash: [abc, web=]") + "items: []\n",
      "functionConfig.spec.stableHash[1]: expected HASH"
    ),
    (
      header + config("at: 0, controllerVersion: 1.2") + "items: []\n",
      "functionConfig.spec.controllerVersion: expected a known version"
    ),
    (header + config("at: 0, stable: 1") + "items: []\n", "functionConfig.spec.stable: expected"),
    (
      header + config("at: 0, stable: '{'") + "items: []\n",
      "functionConfig.spec.stable:1:2: broken YAML"
    ),
    (
      header + config("at: 0, stableHash: abc, setImage: a=b") + "items: []\n",
      "functionConfig.spec: setImage takes the items as stable"
    ),
    (header + config("at: 0, rollout: web") + "items: []\n", "no Rollout web in the input"),
    (header + config("at: 0") + "items: [1, null, {kind: 1}, [{}]]\n", "no Rollout in the items"),
  ])
  func malformedInputIsAResult(input: String, message: String) throws {
    let run = try Run("fn", input: input)
    let isWarning = message.hasPrefix("no Rollout in the items")
    #expect(run.status == (isWarning ? 0 : 1), "\(run.errors)")
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.output.contains("kind: ResourceList"))
    #expect(run.output.contains("severity: \(isWarning ? "warning" : "error")"), "\(run.output)")
    // What comes out can be read again.
    let again = try Run("fn", input: run.output)
    #expect(!again.errors.contains("error: <stdin>:1:2: broken YAML"), "\(again.errors)")
  }
}
