import Testing

@Suite struct StableRefTests {
  private static func rollout(_ name: String = "web", image: String = "web:1") -> String {
    """
    apiVersion: argoproj.io/v1alpha1
    kind: Rollout
    metadata: {name: \(name)}
    spec:
      selector: {matchLabels: {app: web}}
      strategy: {canary: {canaryService: canary, stableService: stable, steps: [{setWeight: 5}]}}
      template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: '\(image)'}]}}

    """
  }
  private static let services = ["stable", "canary"].map {
    "---\napiVersion: v1\nkind: Service\nmetadata: {name: \($0)}\nspec: {selector: {app: web}}\n"
  }.joined()
  private static let instead =
    "; make that revision's manifests too, for example with git worktree add, and pass them with "
    + "--stable"

  /// A repository whose `apps/web.yaml` has gone from web:1 to web:2.
  private static func changed() throws -> GitFolder {
    let repository = try GitFolder(["apps/web.yaml": rollout(), "services.yaml": services])
    try repository.folder.write(["apps/web.yaml": rollout(image: "web:2")])
    return repository
  }

  private func expectFailure(
    _ revision: String, _ message: String, in place: String, paths: [String] = ["apps"],
    input: String = "", environment: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let run = try Run(
      ["render", "--step", "0", "--stable-ref", revision] + paths, input: input, in: place,
      environment: environment)
    #expect(
      run.errors == "error: --stable-ref \(revision): \(message)\n", sourceLocation: sourceLocation)
    #expect(run.status == 2 && run.output.isEmpty, sourceLocation: sourceLocation)
  }

  @Test func theSamePathsAtTheRevisionAreStable() throws {
    let repository = try Self.changed()
    let expected = try Run(
      ["render", "--step", "0", "--stable", "/dev/fd/0", repository.path],
      input: Self.rollout() + Self.services)
    let run = try Run(
      ["render", "--step", "0", "--stable-ref", "HEAD", "."], in: repository.path)
    #expect(run.errors.isEmpty && run.output == expected.output)
    #expect(run.output.contains("rollouts-pod-template-hash: cb5d95cc5"))
    for (place, paths) in [
      ("/apps", ["web.yaml", "../services.yaml"]), ("", ["apps/", "services.yaml"]),
      ("", ["./apps//../apps/web.yaml", repository.path + "/services.yaml"]),
    ] {
      let run = try Run(
        ["render", "--step", "0", "--stable-ref", "HEAD"] + paths, in: repository.path + place)
      #expect(run.errors.isEmpty && run.output.contains("cb5d95cc5"), "\(run.errors)")
    }
  }

  @Test func renamedFilesDoNotMatterInAFolder() throws {
    let repository = try Self.changed()
    try repository.git("mv", "apps/web.yaml", "apps/other name.yaml")
    let run = try Run(["render", "--step", "0", "--stable-ref", "HEAD", "."], in: repository.path)
    #expect(run.errors.isEmpty && run.output.contains("cb5d95cc5"), "\(run.errors)")
  }

  @Test func anOldRolloutThatIsNotThereIsAFirstInstallation() throws {
    let repository = try Self.changed()
    try repository.git("mv", "apps/web.yaml", "web.yaml")
    let run = try Run(
      ["render", "--step", "0", "--stable-ref", "HEAD", "web.yaml", "services.yaml"],
      in: repository.path)
    #expect(
      run.errors
        == "web.yaml:1:1: warning: Rollout default/web is not in what the paths hold at HEAD, so "
        + "it is installed for the first time and skips its steps\n")
    #expect(run.status == 0)
  }

  @Test func mergeBaseIsWhereTheBranchLeft() throws {
    let repository = try Self.changed()
    try repository.git("checkout", "--quiet", "-b", "feature")
    try repository.commit()
    try repository.git("checkout", "--quiet", "main")
    try repository.folder.write(["apps/web.yaml": Self.rollout(image: "web:3")])
    try repository.commit()
    try repository.git("checkout", "--quiet", "feature")
    let base = try Run(
      ["render", "--step", "0", "--stable-ref", "merge-base:main", "."], in: repository.path)
    #expect(base.output.contains("cb5d95cc5"), "\(base.errors)")
    let main = try Run(["render", "--step", "0", "--stable-ref", "main", "."], in: repository.path)
    #expect(!main.output.contains("cb5d95cc5"))
  }

  @Test func hiddenAndIgnoredFilesAreLeftOut() throws {
    let broken = "kind: Rollout\n  broken: [\n"
    let repository = try GitFolder([
      "apps/web.yaml": Self.rollout() + Self.services, "apps/.hidden/x.yaml": broken,
      "apps/.x.yaml": broken, "apps/tests/a/x.yaml": broken, "apps/notes.txt": broken,
    ])
    try repository.folder.write(["apps/web.yaml": Self.rollout(image: "web:2") + Self.services])
    let run = try Run(
      ["render", "--step", "0", "--stable-ref", "HEAD", "--ignore", "tests", "apps"],
      in: repository.path)
    #expect(run.errors.isEmpty && run.output.contains("cb5d95cc5"), "\(run.errors)")
    let all = try Run(["hash", "apps"], in: repository.path)
    #expect(all.status == 2)
  }

  @Test func symbolicLinksAreFollowedAsTheyWere() throws {
    let repository = try GitFolder([
      "apps/.v1/web.yaml": Self.rollout(), "apps/.v2/web.yaml": Self.rollout(image: "web:2"),
      "apps/services.yaml": Self.services, "apps/.shared/more.yaml": Self.rollout("more"),
    ])
    let folder = repository.folder
    try folder.link("apps/.current", to: ".v1")
    try folder.link("current", to: "apps/.current")
    try folder.link("apps/file.yaml", to: ".current/web.yaml")
    try folder.link("apps/shared", to: ".shared")
    try folder.link("apps/loop", to: ".")
    try folder.link("apps/nowhere", to: "../../nowhere")
    try folder.link("apps/outside", to: "/tmp")
    try repository.commit()
    try folder.unlink("apps/outside")
    try folder.unlink("apps/.current")
    try folder.link("apps/.current", to: ".v2")
    for paths in [["apps"], ["current", "apps/shared/more.yaml", "apps/services.yaml"]] {
      let run = try Run(
        ["render", "--step", "0", "--stable-ref", "HEAD", "--rollout", "web"] + paths,
        in: repository.path)
      #expect(run.errors.isEmpty && run.output.contains("cb5d95cc5"), "\(run.errors)")
      let more = try Run(
        ["render", "--step", "0", "--stable-ref", "HEAD", "--rollout", "more"] + paths,
        in: repository.path)
      #expect(more.errors.isEmpty, "\(more.errors)")
    }
  }

  @Test func repositoriesInsideOneAnother() throws {
    let outer = try Self.changed()
    let inner = try GitFolder(["web.yaml": Self.rollout("inner")])
    try outer.git("clone", "--quiet", inner.path, "inner")
    try outer.folder.write(["inner/web.yaml": Self.rollout("inner", image: "web:2")])
    let run = try Run(
      [
        "render", "--step", "0", "--rollout", "inner", "--stable-ref", "HEAD", "apps",
        "services.yaml", "inner",
      ],
      in: outer.path)
    #expect(run.errors.isEmpty && run.output.contains("cb5d95cc5"), "\(run.errors)")
  }

  @Test func aHookOfAnotherRepositoryDoesNotMatter() throws {
    let repository = try Self.changed()
    let run = try Run(
      ["render", "--step", "0", "--stable-ref", "HEAD", repository.path],
      environment: ["GIT_DIR": "/nowhere", "GIT_INDEX_FILE": "/nowhere/index"])
    #expect(run.errors.isEmpty && run.output.contains("cb5d95cc5"), "\(run.errors)")
  }

  @Test func aRevisionThatIsNotThere() throws {
    let repository = try Self.changed()
    let path = repository.path
    try expectFailure("v9", "the repository \(path) has no revision v9", in: path)
    try expectFailure("merge-base:v9", "the repository \(path) has no revision v9", in: path)
    try expectFailure("HEAD:apps", "the repository \(path) has no revision HEAD:apps", in: path)
    try repository.git("update-ref", "refs/remotes/origin/release", "HEAD")
    try expectFailure(
      "release", "the repository \(path) has no revision release; it has origin/release", in: path)
  }

  @Test func aShallowClone() throws {
    let repository = try Self.changed()
    try repository.commit()
    try repository.git("checkout", "--quiet", "--orphan", "other")
    try repository.commit()
    try repository.git("checkout", "--quiet", "main")
    try repository.git(
      "clone", "--quiet", "--depth", "1", "--no-single-branch", "file://\(repository.path)",
      "clone")
    let place = repository.path + "/clone"
    let note =
      ", which is a shallow clone: fetch the rest with git fetch --unshallow (in a workflow, "
      + "check out with fetch-depth: 0)"
    try expectFailure("HEAD~1", "the repository \(place) has no revision HEAD~1" + note, in: place)
    try expectFailure(
      "merge-base:origin/other",
      "origin/other and HEAD have no commit in common in the repository \(place)" + note, in: place)
  }

  @Test func noRepositoryAndNoGit() throws {
    let folder = try TemporaryFolder(["apps/web.yaml": Self.rollout()])
    try expectFailure(
      "HEAD",
      "\(folder.path)/apps is not in a git repository" + Self.instead, in: folder.path,
      environment: ["GIT_CEILING_DIRECTORIES": "/"])
    let repository = try Self.changed()
    try expectFailure(
      "HEAD", "there is no git in PATH, which reads revisions" + Self.instead,
      in: repository.path, environment: ["PATH": "/nowhere"])
  }

  @Test func standardInputAndPipes() throws {
    let repository = try Self.changed()
    for paths in [[], ["-"], ["apps", "-"]] {
      try expectFailure(
        "HEAD",
        "standard input is no file that git could read at a revision" + Self.instead,
        in: repository.path, paths: paths, input: Self.rollout("other"))
    }
    let pipe = try Run(
      command: [
        "sh", "-c", "cat apps/web.yaml | \"$0\" render --step 0 --stable-ref HEAD /dev/fd/0",
        Run.program,
      ], in: repository.path)
    #expect(
      pipe.errors
        == "error: --stable-ref HEAD: /dev/fd/0 is no file that git could read at a revision"
        + Self.instead + "\n")
  }

  @Test func whatWasSourceOrBroken() throws {
    let repository = try GitFolder([
      "apps/web.yaml": Self.rollout(), "apps/kustomization.yaml": "", "bad.yaml": "kind: [\n",
    ])
    try repository.folder.unlink("apps/kustomization.yaml")
    try repository.folder.write(["bad.yaml": Self.services])
    try expectFailure(
      "HEAD",
      "apps holds kustomization.yaml there, so it is source for kustomize build, not manifests"
        + Self.instead, in: repository.path)
    let run = try Run(
      ["render", "--step", "0", "--stable-ref", "HEAD", "bad.yaml"], in: repository.path)
    #expect(run.errors.hasPrefix("HEAD:bad.yaml:2:1: error: "), "\(run.errors)")
  }

  @Test(arguments: [
    (["--stable", "x"], "--stable and --stable-ref exclude each other"),
    (
      ["--set-image", "a=b"], "--set-image takes the input as stable; it excludes --stable-ref"
    ),
  ])
  func excludesOtherWays(arguments: [String], message: String) throws {
    let run = try Run(
      ["render", "--step", "0", "--stable-ref", "HEAD"] + arguments, input: Self.rollout())
    #expect(run.errors == "error: \(message)\n" && run.status == 2)
  }

  @Test func aHashByNameCountsForMore() throws {
    let repository = try Self.changed()
    let run = try Run(
      ["render", "--step", "0", "--stable-ref", "HEAD", "--stable-hash", "web=abc", "."],
      in: repository.path)
    #expect(run.output.contains("hash: abc") && !run.output.contains("cb5d95cc5"))
  }
}
