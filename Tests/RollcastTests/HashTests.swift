import Testing

@Suite struct HashTests {
  private static func rollout(_ more: String) -> String {
    "apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {name: web, namespace: prod}\n"
      + more
  }
  private static let template = "template: {spec: {containers: [{name: web, image: 'web:1'}]}}"
  private static let plain = rollout("spec: {\(template)}\n")

  @Test func printsATable() throws {
    let run = try Run("hash", input: Self.plain)
    #expect(
      run.output == "NAMESPACE  NAME  HASH       CONTROLLER\nprod       web   c975cd649  1.9\n")
  }

  @Test func printsJSON() throws {
    let run = try Run("hash", "-o", "json", "--controller-version", "v1.8.3", input: Self.plain)
    #expect(
      run.output == """
        {
          "rollouts": [
            {
              "name": "web",
              "namespace": "prod",
              "hash": "d8bbb9bcc",
              "controllerVersion": "1.8"
            }
          ]
        }

        """)
  }

  @Test func showsTheBytesThatAreHashed() throws {
    let run = try Run("hash", "--show-input", input: Self.plain)
    #expect(
      run.output
        == #"{"metadata":{},"spec":{"containers":[{"name":"web","image":"web:1","resources":{}}]}}"#
        + "\n")
  }

  @Test func takesTheTemplateFromAWorkload() throws {
    let workload =
      "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: prod}\n"
      + "spec: {\(Self.template)}\n"
    let reference = Self.rollout(
      "spec: {workloadRef: {apiVersion: apps/v1, kind: Deployment, name: web}}\n")
    let found = try Run("hash", "--show-input", input: reference + workload)
    #expect(found.output.contains("web:1"), "\(found.errors)")
    let missing = try Run("hash", input: reference)
    #expect(
      missing.errors
        == "<stdin>:4:21: error: spec.workloadRef: Deployment prod/web is not in the input; add "
        + "its manifest, since the pod template is taken from it\n")
    #expect(missing.status == 2)
    #expect(missing.output.isEmpty)
  }

  @Test func checkComparesWithTheStatus() throws {
    let run = try Run("hash", "--check", input: Self.plain + "status: {currentPodHash: abc}\n")
    #expect(run.status == 1)
    #expect(run.errors.contains("status.currentPodHash is abc"))
    let other = Self.plain.split(separator: "web,").joined(separator: "api,")
    let both = try Run(
      "hash", "--check", input: other + "---\n" + Self.plain + "status: {currentPodHash: abc}\n")
    #expect(both.status == 1)
    #expect(both.errors.contains("has no status.currentPodHash to compare with"))
    let none = try Run("hash", "--check", input: Self.plain)
    #expect(none.status == 2 && none.output.isEmpty)
    #expect(
      none.errors == "error: no Rollout in the input has a status.currentPodHash to compare with\n")
  }

  @Test func choosesRollouts() throws {
    let other = "---\n" + Self.plain.split(separator: "web,").joined(separator: "api,")
    let run = try Run("hash", "--rollout", "prod/api", input: Self.plain + other)
    #expect(run.output.contains("api") && !run.output.contains("web"))
    let missing = try Run("hash", "--rollout", "dev/api", input: Self.plain + other)
    #expect(
      missing.errors == "error: no Rollout dev/api in the input; it has prod/web, prod/api\n")
  }

  @Test func refusesATemplateThatTheServerRefuses() throws {
    let run = try Run(
      "hash", input: Self.rollout("spec: {template: {spec: {containers: [{image: 1}]}}}\n"))
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("<stdin>:4:"), "\(run.errors)")
  }
}
