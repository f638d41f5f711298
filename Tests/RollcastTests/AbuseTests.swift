import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ways in which input and output go wrong that only the whole program meets; `make abuse` goes
/// through many more.
@Suite struct AbuseTests {
  private static let rollout = """
    apiVersion: argoproj.io/v1alpha1
    kind: Rollout
    metadata: {name: web}
    spec:
      selector: {matchLabels: {app: web}}
      strategy: {canary: {canaryService: web, steps: [{setWeight: 5}]}}
      template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: 'web:1'}]}}
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: web}
    spec: {selector: {app: web}}

    """
  private static let render = ["render", "--at", "promoted", "--stable-hash", "abc"]

  private func shell(_ script: String, in folder: TemporaryFolder) throws -> Run {
    try Run(command: ["sh", "-c", script, Run.program], in: folder.path)
  }

  @Test(arguments: ["/dev/zero", "/dev/urandom", "/dev/full"])
  func aDeviceIsNoManifest(path: String) throws {
    let run = try Run("hash", path)
    #expect(run.errors == "error: \(path) is a device, not a file with manifests\n")
    #expect(run.output.isEmpty && run.status == 2)
  }

  @Test func aDeviceThatHoldsNothingIsEmpty() throws {
    let run = try Run("hash", "/dev/null")
    #expect(run.errors == "error: /dev/null is empty: it holds no manifest\n")
    #expect(run.status == 2)
  }

  @Test func aMessageIsOneLineWhateverThePath() throws {
    let run = try Run("hash", "a\nb\u{1B}[31m.yaml")
    #expect(run.errors == "error: a?b?[31m.yaml: no such file or folder\n")
    #expect(run.status == 2)
  }

  @Test(arguments: ["secret.yaml", "elsewhere", "nested.yaml"])
  func aLinkOutOfTheFolderIsNotFollowed(name: String) throws {
    let folder = try TemporaryFolder([
      "in/app.yaml": Self.rollout, "elsewhere/secret.yaml": "kind: Secret\n",
    ])
    try folder.link("in/nested.yaml", to: "elsewhere/secret.yaml")
    try folder.link("in/elsewhere", to: "../elsewhere")
    try folder.link("in/secret.yaml", to: folder.path + "/elsewhere/secret.yaml")
    for other in ["secret.yaml", "elsewhere", "nested.yaml"] where other != name {
      try folder.unlink("in/\(other)")
    }
    if name == "nested.yaml" { try folder.link("in/elsewhere", to: "../elsewhere") }
    let run = try Run(Self.render + ["in"], in: folder.path)
    let link = name == "nested.yaml" ? "elsewhere" : name
    #expect(
      run.errors
        == "error: in/\(link) is a symbolic link that leads out of the folder in: name its target "
        + "as an input of its own and leave the link out (--ignore GLOB)\n")
    #expect(run.output.isEmpty && run.status == 2)
    let without = try Run(
      Self.render + ["in", "elsewhere", "--ignore", "in/\(link)", "--ignore", "in/nested.yaml"],
      in: folder.path)
    #expect(without.output.hasSuffix("kind: Secret\n") && without.status == 0, "\(without.errors)")
  }

  @Test func aLinkInsideTheFolderIsFollowed() throws {
    let folder = try TemporaryFolder(["in/a/app.yaml": Self.rollout, "in/text": Self.rollout])
    try folder.link("in/a/other.yaml", to: "../text")
    try folder.link("in/readme.md", to: "/etc/hostname")
    let run = try Run("hash", "-n", "x", "in/a/../", in: folder.path)
    #expect(run.errors.contains("is defined twice"), "\(run.errors)\(run.output)")
  }

  /// `ulimit -f 1` lets no file grow beyond a kilobyte at most.
  @Test(arguments: [["-i"], ["--output-dir", "in/out"]])
  func nothingIsLeftBehindWhereAFileMayNotGrow(arguments: [String]) throws {
    let text = Self.rollout + String(repeating: "# \n", count: 1_000)
    let folder = try TemporaryFolder(["in/app.yaml": text])
    let line = (Self.render + arguments).joined(separator: " ")
    let run = try shell("ulimit -f 1; exec \"$0\" \(line) in/app.yaml", in: folder)
    #expect(run.errors.hasSuffix(" cannot be written: File too large\n"), "\(run.errors)")
    #expect(run.status == 2)
    #expect(try folder.text("in/app.yaml") == text)
    #expect(try shell("ls -A in", in: folder).output == "app.yaml\n")
  }

  /// The program waits for the second input when the first, which it has mapped, is emptied.
  @Test func aFileThatIsEmptiedMeanwhileIsAnError() throws {
    let folder = try TemporaryFolder([
      "big.yaml": Self.rollout + String(repeating: "---\nkind: A\n", count: 40_000)
    ])
    let run = try shell(
      """
      mkfifo pipe
      "$0" hash big.yaml pipe &
      exec 3>pipe
      : >big.yaml
      exec 3>&-
      wait $!
      """, in: folder)
    #expect(run.errors == "error: an input file became shorter while it was read\n")
    #expect(run.output.isEmpty && run.status == 2)
  }

  @Test func aSignalBeforeAnythingIsWrittenEndsTheProgramAsUsual() throws {
    let folder = try TemporaryFolder(["app.yaml": Self.rollout])
    let line = Self.render.joined(separator: " ")
    let run = try shell(
      """
      mkfifo pipe
      "$0" \(line) -i app.yaml pipe &
      exec 3>pipe
      kill -TERM $!
      wait $!
      """, in: folder)
    #expect(run.status == 128 + SIGTERM)
    #expect(folder.names() == ["app.yaml", "pipe"])
    #expect(try folder.text("app.yaml") == Self.rollout)
  }
}
