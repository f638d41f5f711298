import Testing

@Suite struct InputTests {
  private static func rollout(_ name: String) -> String {
    "apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {name: \(name)}\n"
      + "spec: {template: {spec: {containers: [{name: web, image: 'web:\(name)'}]}}}\n"
  }

  /// The names of the Rollouts that `hash` finds, in its order.
  private func names(_ arguments: String..., input: String = "") throws -> [String] {
    let run = try Run(["hash"] + arguments, input: input)
    #expect(run.status == 0, "\(run.errors)")
    return run.output.split(separator: "\n").dropFirst().map {
      String($0.split(separator: " ")[1])
    }
  }

  @Test func foldersAreSearchedInTheOrderOfBytes() throws {
    let folder = try TemporaryFolder([
      "b.yaml": Self.rollout("b"), "B.yml": Self.rollout("upper"), "a/z.json": "{}",
      "a/y.yaml": Self.rollout("a-y"), "notes.txt": Self.rollout("notes"),
      ".hidden/h.yaml": Self.rollout("hidden"), ".hidden.yaml": Self.rollout("hidden-too"),
    ])
    try folder.link("a/loop", to: "..")
    try folder.link("dangling", to: "nowhere")
    #expect(try names(folder.path) == ["upper", "a-y", "b"])
    #expect(try names(folder.path + "/", folder.path + "/notes.txt").count == 4)
  }

  @Test(arguments: [
    ("b.yaml", ["a-x", "a-y", "c"]), ("a", ["b", "c"]), ("a/", ["b", "c"]),
    ("a/x*", ["a-y", "b", "c"]),
    ("./a/*", ["b", "c"]), ("[bc].yaml", ["a-x", "a-y"]), ("**/a", ["b", "c"]),
    ("**/x.yaml", ["a-y", "b", "c"]),
  ])
  func ignoredPathsAreLeftOut(pattern: String, left: [String]) throws {
    let folder = try TemporaryFolder([
      "a/x.yaml": Self.rollout("a-x"), "a/y.yaml": Self.rollout("a-y"),
      "b.yaml": Self.rollout("b"), "c.yaml": Self.rollout("c"),
    ])
    #expect(try names("--ignore", pattern, folder.path) == left)
  }

  @Test func aPathIsLeftOutAsMessagesShowIt() throws {
    let folder = try TemporaryFolder([
      "base/kustomization.yaml": "", "web.yaml": Self.rollout("web"),
    ])
    #expect(try names("--ignore", folder.path + "/base", folder.path) == ["web"])
  }

  @Test func anIgnoredKustomizationDoesNotMatter() throws {
    let folder = try TemporaryFolder([
      "base/kustomization.yaml": "", "web.yaml": Self.rollout("web"),
    ])
    #expect(try names("--ignore", "base", folder.path) == ["web"])
  }

  @Test func everythingIgnoredIsAnError() throws {
    let folder = try TemporaryFolder(["web.yaml": Self.rollout("web")])
    let run = try Run("hash", "--ignore", "*.yaml", folder.path + "/web.yaml")
    #expect(run.status == 2)
    #expect(
      run.errors == "error: every path is left out by --ignore: \(folder.path)/web.yaml\n")
  }

  @Test func standardInputIsReadWhereItIsNamedOrNothingIs() throws {
    let folder = try TemporaryFolder(["web.yaml": Self.rollout("web")])
    #expect(try names(input: Self.rollout("in")) == ["in"])
    #expect(
      try names(folder.path + "/web.yaml", "-", input: Self.rollout("in")) == ["web", "in"])
    #expect(try names("/dev/fd/0", input: Self.rollout("in")) == ["in"])
  }

  @Test func aLargeFileIsRead() throws {
    let comment = String(repeating: "# \(String(repeating: "x", count: 77))\n", count: 8_000)
    let folder = try TemporaryFolder(["web.yaml": comment + Self.rollout("web")])
    #expect(try names(folder.path + "/web.yaml") == ["web"])
    #expect(try names(input: comment + Self.rollout("web")) == ["web"])
  }
}
