import Testing

@Suite struct ChangedTests {
  private static func rollout(_ name: String, image: String = "web:1") -> String {
    "apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {name: \(name), namespace: prod}\n"
      + "spec: {template: {spec: {containers: [{name: web, image: '\(image)'}]}}}\n"
  }
  private static let byReference =
    "apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {name: referring}\n"
    + "spec: {workloadRef: {apiVersion: apps/v1, kind: Deployment, name: web}}\n"
  private static func workload(image: String) -> String {
    "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n"
      + "spec: {template: {spec: {containers: [{name: web, image: '\(image)'}]}}}\n"
  }

  /// One Rollout that stays, one that changes, one by way of its workload, one new and one gone.
  private static func repository() throws -> GitFolder {
    let repository = try GitFolder([
      "a.yaml": rollout("same"), "b.yaml": rollout("changed"), "c.yaml": byReference,
      "d.yaml": workload(image: "web:1"), "e.yaml": rollout("gone"),
    ])
    try repository.folder.unlink("e.yaml")
    try repository.folder.write([
      "a.yaml": "# moved\n" + rollout("same"), "b.yaml": rollout("changed", image: "web:2"),
      "d.yaml": workload(image: "web:2"), "f.yaml": rollout("new"),
    ])
    return repository
  }

  @Test func namesAreTextByDefault() throws {
    let repository = try Self.repository()
    let run = try Run("changed", "--base", "HEAD", ".", in: repository.path)
    #expect(run.output == "prod/changed\ndefault/referring\nprod/new\n")
    #expect(run.status == 0 && run.errors.isEmpty)
  }

  @Test func jsonSaysFromWhichRevisionToWhich() throws {
    let repository = try Self.repository()
    let run = try Run(
      "changed", "--base", "HEAD", "-o", "json", "--rollout", "prod/changed", "--rollout", "new",
      ".", in: repository.path)
    #expect(
      run.output == """
        {
          "rollouts": [
            {
              "name": "changed",
              "namespace": "prod",
              "file": "./b.yaml",
              "baseHash": "c975cd649",
              "hash": "6986c47968"
            },
            {
              "name": "new",
              "namespace": "prod",
              "file": "./f.yaml",
              "baseHash": null,
              "hash": "c975cd649"
            }
          ]
        }

        """)
  }

  @Test func nothingChanged() throws {
    let repository = try Self.repository()
    try repository.commit()
    #expect(try Run("changed", "--base", "HEAD", repository.path).output.isEmpty)
    #expect(
      try Run("changed", "--base", "HEAD", "-o", "json", repository.path).output
        == "{\n  \"rollouts\": []\n}\n")
  }

  @Test func standardInputHasNoRevision() throws {
    let run = try Run("changed", "--base", "HEAD", input: Self.rollout("web"))
    #expect(
      run.errors
        == "error: --base HEAD: standard input is no file that git could read at a revision; name "
        + "files or folders of a git repository\n")
    #expect(run.status == 2)
    let missing = try Run("changed", input: Self.rollout("web"))
    #expect(missing.errors.contains("--base") && missing.status == 2)
  }
}
