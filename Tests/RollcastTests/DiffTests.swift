import Testing

@Suite struct DiffTests {
  /// A Rollout with its Services and a VirtualService that others may share.
  private static func files(_ name: String, in path: String? = nil) -> [String: String] {
    [
      "\(path ?? name)/rollout.yaml": """
      apiVersion: argoproj.io/v1alpha1
      kind: Rollout
      metadata: {name: \(name)}
      spec:
        selector: {matchLabels: {app: \(name)}}
        strategy:
          canary:
            stableService: \(name)-stable
            canaryService: \(name)-canary
            trafficRouting: {istio: {virtualService: {name: shared, routes: [\(name)]}}}
            steps: [{setWeight: 5}, {pause: {}}]
        template:
          metadata: {labels: {app: \(name)}}
          spec: {containers: [{name: web, image: 'web:1'}]}

      """,
      "\(path ?? name)/services.yaml": """
      apiVersion: v1
      kind: Service
      metadata: {name: \(name)-stable}
      spec: {selector: {app: \(name)}}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: \(name)-canary}
      spec: {selector: {app: \(name)}}
      """,
    ]
  }

  private static func route(_ name: String) -> String {
    """
      - name: \(name)
        route:
        - {destination: {host: \(name)-stable}, weight: 50}
        - {destination: {host: \(name)-canary}, weight: 50}

    """
  }

  private static func folder(_ names: String...) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(["shared.yaml": shared(names)])
    for name in names { try folder.write(files(name)) }
    return folder
  }

  private static func shared(_ names: [String]) -> String {
    """
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: shared}
    spec:
      http:

    """ + names.map(route).joined()
  }

  /// The text of all files in a folder.
  private static func text(of folder: TemporaryFolder) throws -> String {
    try Run(command: ["sh", "-c", "cat */*.yaml *.yaml"], in: folder.path).output
  }

  @Test func severalFilesOfRolloutsThatShareAnObject() throws {
    let (folder, other) = (try Self.folder("a", "b"), try Self.folder("a", "b"))
    let stable = ["--stable-hash", "abc"]
    let diff = try Run(["diff", "--to", "0"] + stable + ["."], in: folder.path)
    #expect(diff.status == 1 && diff.errors.isEmpty, "\(diff.errors)")
    #expect(diff.output.split(separator: "\n").count { $0.hasPrefix("--- a/") } == 3)
    let patch = try Run(
      command: ["patch", "--silent", "-p1"], input: diff.output, in: folder.path)
    #expect(patch.status == 0, "\(patch.output)\(patch.errors)")
    let render = try Run(
      ["render", "--step", "0", "--in-place"] + stable + ["."], in: other.path)
    #expect(render.status == 0)
    #expect(try Self.text(of: folder) == Self.text(of: other))
    let again = try Run(["diff", "--to", "0"] + stable + ["."], in: folder.path)
    #expect(again.status == 0 && again.output.isEmpty)
  }

  @Test func aNewImageIsPartOfTheDiff() throws {
    let (folder, other) = (try Self.folder("a", "b"), try Self.folder("a", "b"))
    let change = ["--set-image", "web=web:2", "."]
    let diff = try Run(["diff"] + change, in: folder.path)
    #expect(diff.output.contains("+    spec: {containers: [{name: web, image: 'web:2'}]}"))
    let git = try Run(command: ["git", "apply"], input: diff.output, in: folder.path)
    #expect(git.status == 0, "\(git.errors)")
    _ = try Run(["render", "--at", "promoted", "--in-place"] + change, in: other.path)
    #expect(try Self.text(of: folder) == Self.text(of: other))
    let states = try Run(["diff", "--from", "0"] + change, in: other.path)
    #expect(!states.output.contains("web:2'}"), "\(states.output)")
  }

  @Test func pathsArePathsThatPatchFinds() throws {
    let folder = try TemporaryFolder(["shared.yaml": Self.shared(["web", "api"])])
    let arguments = ["diff", "--to", "0", "--stable-hash", "abc", "--rollout"]
    let paths = [("web", "with blank"), ("api", "quote\"")]
    for ((name, path), options) in zip(paths, [[], ["--no-prefix"]]) {
      try folder.write(Self.files(name, in: path))
      let diff = try Run(
        arguments + [name] + options + ["./\(path)", "shared.yaml"], in: folder.path)
      #expect(diff.status == 1, "\(diff.errors)")
      let patch = try Run(
        command: ["patch", "--silent", options.isEmpty ? "-p1" : "-p0"], input: diff.output,
        in: folder.path)
      #expect(patch.status == 0, "\(diff.output)\(patch.output)\(patch.errors)")
    }
    #expect(try Self.text(of: folder).split(separator: "weight: 5}").count == 3)
  }

  @Test func standardInputHasAName() throws {
    let folder = try Self.folder("a")
    let text = try Run(
      command: ["sh", "-c", "sed -s '$a---' a/*.yaml shared.yaml"], in: folder.path
    ).output
    let run = try Run("diff", "--to", "0", "--stable-hash", "abc", input: text)
    #expect(run.output.hasPrefix("--- a/<stdin>\n+++ b/<stdin>\n@@ "), "\(run.output)\(run.errors)")
    let render = try Run("render", "--step", "0", "--stable-hash", "abc", input: text)
    try folder.write(["in.yaml": text])
    _ = try Run(
      command: ["patch", "--silent", folder.path + "/in.yaml"], input: run.output)
    #expect(
      String(decoding: try readFile(folder.path + "/in.yaml"), as: UTF8.self) == render.output)
  }

  @Test func reasonsStandBesideTheChanges() throws {
    let folder = try Self.folder("a", "b")
    let run = try Run(
      "diff", "--from", "0", "--to", "promoted", "--explain", "--stable-hash", "abc", ".",
      in: folder.path)
    let headings = run.output.split(separator: "\n").filter { $0.hasPrefix("@@") }
    #expect(headings.count == 3)
    #expect(headings.last?.hasSuffix("@@ VirtualService default/shared: promoted") == true)
    let patch = try Run(
      "diff", "--to", "1", "--explain", "-o", "kustomize", "--stable-hash", "abc", ".",
      in: folder.path)
    #expect(patch.output.contains("    # step 0 setWeight: 5\n    - op: replace\n"))
    #expect(!patch.output.contains("step 1"))
  }

  /// What builds a kustomization here, if anything does.
  private static let kustomize: String? = ["kustomize build .", "kubectl kustomize ."].first {
    let words = $0.split(separator: " ")
    let run = try? Run(command: ["sh", "-c", "\(words[0]) \(words[1]) --help"])
    return run?.status == 0
  }

  @Test(.enabled(if: kustomize != nil, "kustomize or kubectl is needed"))
  func kustomizeTakesThePatches() throws {
    let folder = try Self.folder("a", "b")
    let options = ["diff", "--to", "0", "--stable-hash", "abc"]
    let patches = try Run(options + ["--explain", "-o", "kustomize", "."], in: folder.path)
    try folder.write([
      "kustomization.yaml": """
      resources: [shared.yaml, a/rollout.yaml, a/services.yaml, b/rollout.yaml, b/services.yaml]
      \(patches.output)
      """
    ])
    let built = try Run(command: ["sh", "-c", Self.kustomize!], in: folder.path)
    #expect(built.status == 0, "\(built.errors)")
    let diff = try Run(options, input: built.output)
    #expect(diff.status == 0 && diff.output.isEmpty, "\(diff.output)\(diff.errors)")
  }

  @Test func statCountsLines() throws {
    let folder = try Self.folder("a")
    let run = try Run(
      "diff", "--to", "0", "--stat", "--stable-hash", "abc", ".", in: folder.path)
    #expect(
      run.output == """
         ./a/services.yaml | 8 ++++----
         ./shared.yaml     | 4 ++--
         2 files changed, 6 insertions(+), 6 deletions(-)

        """)
    #expect(run.status == 1)
  }

  @Test func colourIsThereWhereItIsAskedFor() throws {
    let folder = try Self.folder("a")
    let arguments = ["diff", "--to", "0", "--stable-hash", "abc", "."]
    let colored = try Run(arguments + ["--color", "always"], in: folder.path)
    #expect(colored.output.contains("\u{1B}[36m@@ "))
    for plain in [[], ["--color", "never"]] {
      #expect(try !Run(arguments + plain, in: folder.path).output.contains("\u{1B}"))
    }
  }

  @Test func nothingDiffers() throws {
    let folder = try Self.folder("a")
    for format in ["unified", "json", "json-patch", "kustomize", "markdown"] {
      let run = try Run(
        "diff", "--from", "0", "--to", "1", "--stable-hash", "abc", "-o", format, ".",
        in: folder.path)
      #expect(run.status == 0, "\(format)")
    }
  }

  @Test(arguments: [
    (
      ["-o", "yaml"],
      "the value 'yaml' is invalid for '-o <format>'. Please provide one of 'unified', 'json', "
        + "'markdown', 'json-patch' or 'kustomize'."
    ),
    (
      ["--from", "later"],
      "the value 'later' is invalid for '--from <state>': expected a step, initial, last, "
        + "preview, promoted, aborted or aborted:N"
    ),
    (["--stat", "-o", "json"], "--stat counts lines; it excludes --output"),
    (["--no-prefix", "-o", "json"], "--no-prefix is for a patch; it excludes --output"),
  ])
  func badUsage(arguments: [String], message: String) throws {
    let run = try Run(["diff"] + arguments)
    #expect(run.errors == "error: \(message)\n")
    #expect(run.output.isEmpty && run.status == 2)
  }

  @Test func aStateThatARolloutDoesNotHave() throws {
    let folder = try Self.folder("a")
    let run = try Run("diff", "--from", "7", "--stable-hash", "abc", ".", in: folder.path)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains("Rollout default/a has no step 7: its last step is 1"))
    let skipped = try Run(
      "diff", "--to", "7", "--past-end", "skip", "--stable-hash", "abc", ".", in: folder.path)
    #expect(skipped.status == 0 && skipped.output.isEmpty)
  }
}
