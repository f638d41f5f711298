import Testing

@Suite struct OutputFolderTests {
  private static func rollout(_ name: String) -> String {
    """
    apiVersion: argoproj.io/v1alpha1
    kind: Rollout
    metadata: {name: "\(name)"}
    spec:
      selector: {matchLabels: {app: web}}
      strategy: {canary: {canaryService: web-canary, steps: [{setWeight: 5}, {pause: {}}]}}
      template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: 'web:1'}]}}

    """
  }
  private static let service = """
    # the canary's
    apiVersion: v1
    kind: Service
    metadata: {name: web-canary}
    spec: {selector: {app: web}}

    """
  private static let other = "---\nkind: ConfigMap\n"
  private static let render = ["render", "--stable-hash", "abc", "--output-dir"]

  /// The paths of all files below a folder.
  private static func files(_ folder: TemporaryFolder) throws -> [String] {
    let run = try Run(command: ["sh", "-c", "find . -type f | LC_ALL=C sort"], in: folder.path)
    return run.output.split(separator: "\n").map { String($0.dropFirst(2)) }
  }

  @Test func eachStateOfEachRolloutHasAFolder() throws {
    let folder = try TemporaryFolder([
      "in/web.yaml": Self.rollout("web") + "---\n" + Self.service + Self.other,
      "in/api.yaml": Self.rollout("api"),
    ])
    let run = try Run(Self.render + ["out/a/", "-n", "shop", "in"], in: folder.path)
    #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run.errors)")
    let states = ["0", "1", "promoted"].flatMap { state in
      ["api", "web"].map { "out/a/shop/\($0)/\(state)/manifests.yaml" }
    }
    #expect(try Self.files(folder) == ["in/api.yaml", "in/web.yaml"] + states.sorted())
    for state in ["0", "1", "promoted"] {
      let printed = try Run(
        "render", "--stable-hash", "abc", "--at", state, "-n", "shop", "in/web.yaml",
        in: folder.path)
      let text = try folder.text("out/a/shop/web/\(state)/manifests.yaml")
      #expect(text + Self.other == printed.output)
    }
    _ = try Run(command: ["mkdir", "usual"], in: folder.path)
    #expect(try folder.status("out/a").st_mode == folder.status("usual").st_mode)
  }

  @Test func oneStateWhereOneIsNamed() throws {
    let folder = try TemporaryFolder(["in.yaml": Self.rollout("web") + "---\n" + Self.service])
    let run = try Run(
      Self.render + ["out", "--at", "aborted:1", "--changed-only", "in.yaml"], in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try Self.files(folder) == ["in.yaml", "out/default/web/aborted-1/manifests.yaml"])
    let text = try folder.text("out/default/web/aborted-1/manifests.yaml")
    #expect(!text.contains("kind: Rollout") && text.contains("# the canary's\n"))
  }

  @Test func jsonIsAListOfTheObjects() throws {
    let folder = try TemporaryFolder(["in.yaml": Self.rollout("web") + "---\n" + Self.service])
    let run = try Run(
      Self.render + ["out", "--step", "0", "-o", "json", "in.yaml"], in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    let printed = try Run(
      "render", "--stable-hash", "abc", "--step", "0", "-o", "json", "in.yaml", in: folder.path)
    #expect(try folder.text("out/default/web/0/manifests.json") == printed.output)
  }

  @Test func itemsOfAListAreDocumentsOfTheirOwn() throws {
    let items = [Self.rollout("web"), Self.service].map { text in
      "- " + text.split(separator: "\n").filter { !$0.hasPrefix("#") }.joined(separator: "\n  ")
    }
    let folder = try TemporaryFolder([
      "in.yaml": "kind: List\napiVersion: v1\nitems:\n" + items.joined(separator: "\n") + "\n"
    ])
    let run = try Run(Self.render + ["out", "--step", "0", "in.yaml"], in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    let text = try folder.text("out/default/web/0/manifests.yaml")
    #expect(text.hasPrefix("apiVersion: argoproj.io/v1alpha1\nkind: Rollout\n"), "\(text)")
    #expect(text.contains("\n---\napiVersion: v1\nkind: Service\n"), "\(text)")
    #expect(try Run("hash", folder.path + "/out").status == 0)
  }

  @Test func whatStandsInTheFolderOtherwiseStays() throws {
    let folder = try TemporaryFolder([
      "in.yaml": Self.rollout("web") + "---\n" + Self.service, "out/README.md": "mine",
      "out/default/web/0/manifests.yaml": "old", "out/default/web/0/notes.txt": "mine",
    ])
    let run = try Run(Self.render + ["out", "in.yaml"], in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try Self.files(folder) == [
        "in.yaml", "out/README.md", "out/default/web/0/manifests.yaml",
        "out/default/web/0/notes.txt", "out/default/web/1/manifests.yaml",
        "out/default/web/promoted/manifests.yaml",
      ])
    #expect(try folder.text("out/default/web/0/manifests.yaml").hasPrefix("apiVersion: "))
  }

  @Test(arguments: [
    ("out/default/web/1/manifests.yaml/x", "it is a folder"),
    ("out/default/web/1", "it is no folder"),
    ("out", "it is no folder"),
  ])
  func somethingStandsInTheWay(file: String, message: String) throws {
    let folder = try TemporaryFolder([
      "in.yaml": Self.rollout("web") + "---\n" + Self.service, file: "mine",
    ])
    let run = try Run(Self.render + ["out", "in.yaml"], in: folder.path)
    let path = file.hasSuffix("/x") ? String(file.dropLast(2)) : file
    #expect(run.errors == "error: \(path) cannot be written: \(message)\n")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(try Self.files(folder) == ["in.yaml", file])
  }

  /// A limit on the size of files stands for a disk that is full.
  @Test(arguments: ["out", "out/new"])
  func aFullDisk(path: String) throws {
    let folder = try TemporaryFolder([
      "in.yaml": Self.rollout("web") + "---\n" + Self.service
        + String(repeating: "# \(String(repeating: "x", count: 78))\n", count: 20),
      "out/README.md": "mine",
    ])
    let run = try Run(
      command: ["sh", "-c", "trap '' XFSZ; ulimit -f 1; \"$@\"", "sh", Run.program]
        + Self.render + [path, "in.yaml"], in: folder.path)
    #expect(
      run.errors
        == "error: \(path)/default/web/0/manifests.yaml cannot be written: File too large\n")
    #expect(run.status == 2)
    #expect(try Self.files(folder) == ["in.yaml", "out/README.md"])
    #expect(try Run(command: ["ls", "-A", "out"], in: folder.path).output == "README.md\n")
  }

  @Test(arguments: ["..", ".", "../../web", "a/b"])
  func aNameThatLeadsElsewhere(name: String) throws {
    let folder = try TemporaryFolder(["in/in.yaml": Self.rollout(name) + "---\n" + Self.service])
    let run = try Run(Self.render + ["in/out", "in/in.yaml"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.errors.contains("\"\(name)\" cannot be the name of a file or folder"))
    #expect(try Self.files(folder) == ["in/in.yaml"])
  }

  @Test(arguments: [
    (["--output-dir", "x", "-i", "y"], "--output-dir and --in-place exclude each other"),
    (["--output-dir", ""], "the value of --output-dir is empty"),
    (["--output-dir", "x", "--step", "1", "--at", "2"], "--step and --at exclude each other"),
  ])
  func badUsage(arguments: [String], message: String) throws {
    let run = try Run(["render"] + arguments)
    #expect(run.errors == "error: \(message)\n")
    #expect(run.status == 2 && run.output.isEmpty)
  }
}
