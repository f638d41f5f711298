import Testing

@Suite struct RenderTests {
  private static let rollout = """
    apiVersion: argoproj.io/v1alpha1
    kind: Rollout
    metadata: {name: web}
    spec:
      selector: {matchLabels: {app: web}}
      strategy:
        canary:
          stableService: stable
          canaryService: canary
          steps: [{setWeight: 5}]
      template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: 'web:1'}]}}

    """
  private static func service(_ name: String) -> String {
    "---\napiVersion: v1\nkind: Service\nmetadata: {name: \(name)}\nspec: {selector: {app: web}}\n"
  }
  private static let complete = rollout + service("stable") + service("canary")

  @Test func aServiceThatIsNotThere() throws {
    let input = Self.rollout + Self.service("stable")
    let run = try Run("render", "--step", "0", "--stable-hash", "abc", input: input)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(
      run.errors.hasPrefix("<stdin>:9:22: error: ")
        && run.errors.contains("Service default/canary"),
      "\(run.errors)")
    for rule in ["all", "Service", "service/canary"] {
      let allowed = try Run(
        "render", "--step", "0", "--stable-hash", "abc", "--allow-missing", rule, input: input)
      #expect(allowed.status == 0)
      #expect(allowed.errors.contains("warning: "), "\(allowed.errors)")
      #expect(allowed.output.contains("rollouts-pod-template-hash: abc"))
    }
  }

  @Test func strictTakesWarningsForErrors() throws {
    let run = try Run("render", "--step", "0", input: Self.complete)
    #expect(run.status == 0)
    #expect(
      run.errors.hasPrefix("<stdin>:1:1: warning: the stable revision of Rollout default/web "))
    #expect(run.errors.split(separator: "\n").count == 1)
    let strict = try Run("render", "--step", "0", "--strict", input: Self.complete)
    #expect(strict.status == 2)
    #expect(strict.output.isEmpty)
    #expect(strict.errors.hasPrefix("<stdin>:1:1: error: the stable revision "))
  }

  @Test func aStepThatIsNotThere() throws {
    let arguments = ["render", "--step", "4", "--stable-hash", "abc"]
    let run = try Run(arguments, input: Self.complete)
    #expect(run.status == 2)
    #expect(
      run.errors
        == "<stdin>:1:1: error: Rollout default/web has no step 4: its last step is 0\n")
    let skipped = try Run(arguments + ["--past-end", "skip"], input: Self.complete)
    #expect(skipped.output == Self.complete)
    let promoted = try Run(arguments + ["--past-end", "promoted"], input: Self.complete)
    #expect(
      promoted.output
        == (try Run("render", "--at", "promoted", "--stable-hash", "abc", input: Self.complete))
        .output)
  }

  @Test func aRenderOfARenderIsTheSame() throws {
    let arguments = ["render", "--step", "0", "--stable-hash", "abc"]
    let once = try Run(arguments, input: Self.complete)
    #expect(once.output != Self.complete)
    #expect(try Run(arguments, input: once.output).output == once.output)
  }

  @Test func changedOnlyLeavesTheRolloutOut() throws {
    let run = try Run(
      "render", "--step", "0", "--stable-hash", "abc", "--changed-only", input: Self.complete)
    #expect(!run.output.contains("kind: Rollout"))
    #expect(run.output.split(separator: "kind: Service").count == 3, "\(run.output)")
  }

  @Test func setImageShowsTheNewImage() throws {
    let run = try Run("render", "--step", "0", "--set-image", "web=web:2", input: Self.complete)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("image: 'web:2'"), "\(run.output)")
  }

  @Test func theStableManifestsMayComeByAPipe() throws {
    let folder = try TemporaryFolder(["new.yaml": Self.complete])
    let old = Self.complete.split(separator: "web:1").joined(separator: "web:0")
    let run = try Run(
      "render", "--step", "0", "--stable", "/dev/fd/0", folder.path + "/new.yaml", input: old)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.contains("rollouts-pod-template-hash: "))
  }

  @Test func jsonIsOneList() throws {
    let run = try Run(
      "render", "--step", "0", "--stable-hash", "abc", "-o", "json", input: Self.complete)
    #expect(run.output.hasPrefix("{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"List\","))
    #expect(run.output.contains("\"rollouts-pod-template-hash\": \"abc\""))
  }
}
