import Testing

@Suite struct BadInputTests {
  /// One message on standard error, nothing on standard output, exit status 2.
  private func expect(
    _ run: Run, says message: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(run.errors == message + "\n", sourceLocation: sourceLocation)
    #expect(run.output.isEmpty, sourceLocation: sourceLocation)
    #expect(run.status == 2, sourceLocation: sourceLocation)
  }

  @Test func aMissingFile() throws {
    expect(
      try Run("hash", "/nowhere/app.yaml"),
      says: "error: /nowhere/app.yaml: no such file or folder")
  }

  @Test func brokenYAML() throws {
    let folder = try TemporaryFolder(["app.yaml": "kind: Rollout\nmetadata: {name: a\nspec: x: y\n"]
    )
    let run = try Run("hash", folder.path + "/app.yaml")
    #expect(run.errors.hasPrefix("\(folder.path)/app.yaml:3:5: error: "), "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(run.status == 2)
  }

  @Test func emptyStandardInput() throws {
    expect(try Run("hash"), says: "error: <stdin> is empty: it holds no manifest")
    expect(
      try Run("hash", "-", input: " \r\n\n"),
      says: "error: <stdin> is empty: it holds no manifest")
  }

  @Test func commentsAloneGoThrough() throws {
    let run = try Run("render", "--step", "0", input: "# all is switched off\n")
    #expect(run.output == "# all is switched off\n")
    #expect(run.errors == "warning: no Rollout in the input\n")
    #expect(run.status == 0)
    expect(try Run("hash", input: "# nothing\n"), says: "error: no Rollout in the input")
  }

  @Test func standardInputTwice() throws {
    expect(
      try Run("hash", "-", "-", input: "a: 1"),
      says: "error: standard input (-) is named twice")
  }

  @Test func aFolderWithoutManifests() throws {
    let folder = try TemporaryFolder(["README.md": "", ".git/config.yaml": "a: 1"])
    expect(
      try Run("hash", folder.path),
      says: "error: no manifests (.yaml, .yml, .json) in the folder \(folder.path)")
  }

  @Test(arguments: [
    ("kustomization.yaml", "kustomize build"), ("kustomization.yml", "kustomize build"),
    ("Kustomization", "kustomize build"), ("Chart.yaml", "helm template"),
  ])
  func aFolderThatIsSource(file: String, command: String) throws {
    let folder = try TemporaryFolder(["a.yaml": "a: 1", "apps/web/\(file)": ""])
    let inner = folder.path + "/apps/web"
    expect(
      try Run("render", "--step", "0", folder.path),
      says: "error: \(inner) holds \(file), so it is source, not manifests; render it first: "
        + "\(command) \(inner) | rollcast render --step N (or leave it out: --ignore GLOB)")
  }

  @Test func noRollout() throws {
    expect(try Run("hash", input: "kind: Service\n"), says: "error: no Rollout in the input")
  }

  @Test(arguments: [
    (["--bogus"], "unknown option '--bogus'"),
    (["--step", "x"], "the value 'x' is invalid for '--step <n>': expected a number from 0"),
    (
      ["--at", "later"],
      "the value 'later' is invalid for '--at <state>': expected a step, initial, last, preview, "
        + "promoted, aborted or aborted:N"
    ),
    (["--step", "1", "--at", "2"], "--step and --at exclude each other"),
    ([], "a state is missing: pass --step N or --at STATE"),
    (
      ["--controller-version", "2.0"],
      "the value '2.0' is invalid for '--controller-version <version>': known versions are "
        + "1.8, 1.9, 1.10"
    ),
    (
      ["--past-end", "stop"],
      "the value 'stop' is invalid for '--past-end <what>'. Please provide one of 'error', "
        + "'promoted' or 'skip'."
    ),
    (
      ["--rollout", "a/b/c"],
      "the value 'a/b/c' is invalid for '--rollout <[namespace/]name>': expected [NAMESPACE/]NAME"
    ),
    (
      ["--stable-hash", "web="],
      "the value 'web=' is invalid for '--stable-hash <[[namespace/]rollout=]hash>': expected "
        + "HASH or [NAMESPACE/]ROLLOUT=HASH"
    ),
    (
      ["--set-image", "web"],
      "the value 'web' is invalid for '--set-image <[rollout:]container=image>': expected "
        + "CONTAINER=IMAGE or ROLLOUT:CONTAINER=IMAGE"
    ),
    (
      ["--set-image", "a=b", "--stable", "x"],
      "--set-image takes the input as stable; it excludes --stable"
    ),
    (
      ["--replicas", "-1"], "missing value for '--replicas <[[namespace/]rollout=]n>'"
    ),
    (
      ["--allow-missing", "Secret"],
      "the value 'Secret' is invalid for '--allow-missing <kind[/name]|all>': expected all, KIND "
        + "or KIND/NAME, the kind one of Service, VirtualService, DestinationRule"
    ),
  ])
  func badUsage(arguments: [String], message: String) throws {
    expect(try Run(["render"] + arguments), says: "error: " + message)
  }

  @Test func aFullDisk() throws {
    let run = try Run("--help", outputPath: "/dev/full")
    #expect(
      run.errors == "error: standard output cannot be written: No space left on device\n")
    #expect(run.status == 2)
  }
}
