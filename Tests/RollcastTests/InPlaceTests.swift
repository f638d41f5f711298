import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct InPlaceTests {
  private static func rollout(_ name: String) -> String {
    """
    apiVersion: argoproj.io/v1alpha1
    kind: Rollout
    metadata: {name: \(name)}
    spec:
      selector: {matchLabels: {app: web}}
      strategy: {canary: {canaryService: \(name)-canary, steps: [{setWeight: 5}]}}
      template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: 'web:1'}]}}

    """
  }
  private static func service(_ name: String) -> String {
    "apiVersion: v1\nkind: Service\nmetadata: {name: \(name)}\nspec:\n  selector:\n    app: web\n"
  }
  private static let promote = ["render", "--at", "promoted", "--stable-hash", "abc", "-i"]

  @Test func changesTheFilesAsRenderWouldPrintThem() throws {
    let folder = try TemporaryFolder([
      "a.yaml": Self.rollout("web"), "b.yaml": "# kept\r\n" + crlf(Self.service("web-canary")),
      "c.yaml": "kind: ConfigMap\n",
    ])
    let before = try folder.status("c.yaml")
    let printed = try Run(
      Self.promote.dropLast() + [folder.path + "/b.yaml", folder.path + "/a.yaml"])
    let run = try Run(Self.promote + [folder.path])
    #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run.errors)")
    let changed = try folder.text("b.yaml")
    #expect(changed.hasPrefix("# kept\r\n") && changed.contains("    rollouts-pod-template-hash: "))
    #expect(!changed.split(separator: "\r\n").contains { $0.contains("\n") })
    #expect(printed.output.hasPrefix(changed))
    #expect(try folder.text("a.yaml") == Self.rollout("web"))
    #expect(try folder.status("c.yaml").st_ino == before.st_ino)
    #expect(folder.names() == ["a.yaml", "b.yaml", "c.yaml"])
  }

  @Test func keepsEachFileWhereImagesAreSet() throws {
    let folder = try TemporaryFolder([
      "a.yaml": Self.rollout("web"), "b.yaml": "---\n" + Self.rollout("api"),
      "c.yaml": Self.service("web-canary") + "---\n" + Self.service("api-canary"),
    ])
    let run = try Run("render", "--step", "0", "--set-image", "web=web:2", "-i", folder.path)
    #expect(run.status == 0, "\(run.errors)")
    let image = { (text: String) in text.replacing("web:1", with: "web:2") }
    #expect(try folder.text("a.yaml") == image(Self.rollout("web")))
    #expect(try folder.text("b.yaml") == "---\n" + image(Self.rollout("api")))
    #expect(try folder.text("c.yaml").split(separator: "rollouts-pod-template-hash").count == 3)
  }

  @Test func keepsPermissionsAndSymbolicLinks() throws {
    let folder = try TemporaryFolder([
      "real/service.yaml": Self.service("web-canary"), "a.yaml": Self.rollout("web"),
    ])
    try folder.link("service.yaml", to: "real/service.yaml")
    chmod(folder.path + "/real/service.yaml", 0o640)
    let run = try Run(
      Self.promote + [folder.path + "/a.yaml", folder.path + "/service.yaml"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try folder.status("service.yaml").st_mode & S_IFMT == S_IFLNK)
    #expect(try folder.status("real/service.yaml").st_mode & 0o7777 == 0o640)
    #expect(try folder.text("real/service.yaml").contains("rollouts-pod-template-hash"))
  }

  @Test func keepsTheEncoding() throws {
    let folder = try TemporaryFolder([
      "a.yaml": Self.rollout("web"), "b.yaml": "\u{FEFF}" + Self.service("web-canary"),
    ])
    _ = try Run(Self.promote + [folder.path])
    #expect(try folder.text("b.yaml").hasPrefix("\u{FEFF}apiVersion"))
    #expect(try folder.text("b.yaml").contains("rollouts-pod-template-hash"))
  }

  @Test func touchesNothingWhereOneFileCannotBeWritten() throws {
    let folder = try TemporaryFolder([
      "a.yaml": Self.rollout("web"), "b.yaml": Self.service("web-canary"),
      "c.yaml": Self.rollout("api"),
    ])
    // A pipe can be read, yet not replaced.
    let command = "printf '\(Self.service("api-canary"))' | \"$0\" \"$@\" /dev/fd/0"
    let run = try Run(
      command: ["sh", "-c", command, Run.program] + Self.promote + [folder.path])
    #expect(
      run.errors == "error: /dev/fd/0 is no ordinary file, so it cannot be edited in place\n")
    #expect(run.status == 2)
    #expect(try folder.text("b.yaml") == Self.service("web-canary"))
    #expect(folder.names() == ["a.yaml", "b.yaml", "c.yaml"])
  }

  @Test func refusesStandardInputAndOtherForms() throws {
    let folder = try TemporaryFolder(["a.yaml": Self.rollout("web")])
    for (arguments, message) in [
      (["-"], "--in-place changes files, and standard input is none: name files or folders"),
      ([], "--in-place changes files, and standard input is none: name files or folders"),
      (
        [folder.path, "-o", "json"], "--in-place keeps the form of each file; it excludes --output"
      ),
      (
        [folder.path, "--changed-only"],
        "--in-place keeps all of each file; it excludes --changed-only"
      ),
    ] {
      let run = try Run(Self.promote + arguments, input: Self.rollout("web"))
      #expect(run.errors == "error: \(message)\n")
      #expect(run.status == 2 && run.output.isEmpty)
    }
    #expect(try folder.text("a.yaml") == Self.rollout("web"))
  }
}

private func crlf(_ text: String) -> String { text.replacing("\n", with: "\r\n") }
