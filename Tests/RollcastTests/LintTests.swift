import Testing

/// `rollcast lint` at the command line.
@Suite struct LintTests {
  private static let rollout = """
    apiVersion: argoproj.io/v1alpha1
    kind: Rollout
    metadata: {name: web}
    spec:
      replica: 3
      selector: {matchLabels: {app: web}}
      template:
        metadata: {labels: {app: web}}
        spec: {containers: [{name: web, image: web}]}
      strategy: {canary: {steps: [{setWeight: 5}]}}

    """

  private func lint(_ arguments: String..., text: String = Self.rollout) throws -> Run {
    try Run(["lint"] + arguments, input: text)
  }

  @Test func textNamesThePlaceAndShowsTheLine() throws {
    let run = try lint()
    #expect(
      run.output == """
        <stdin>:5:3: error: spec.replica: unknown field "spec.replica", did you mean "replicas"? \
        [RC020-unknown-field]
            replica: 3
            ^
        <stdin>:10:31: warning: spec.strategy.canary.steps[0]: no step holds the rollout, which runs \
        through to promotion [RC064-steps-without-pause]
            strategy: {canary: {steps: [{setWeight: 5}]}}
                                        ^

        """)
    #expect(run.status == 1 && run.errors.isEmpty)
  }

  /// A line may be a whole stream.
  @Test func aLongLineIsShownInPart() throws {
    let long = String(repeating: "ä", count: 300)
    let run = try lint(
      "--disable", "RC064",
      text: Self.rollout.replacing(
        "{canary: {steps: [{setWeight: 5}]}}",
        with: "{canary: {analysis: {a: '\(long)', b: 1, c: '\(long)'}, d: 1}}"))
    let some = { String(repeating: "ä", count: $0) }
    let blanks = { String(repeating: " ", count: $0) }
    let shown = run.output.split(separator: "\n").filter { !$0.contains(": error: ") }
    #expect(
      shown.suffix(6) == [
        "  …\(some(49))', b: 1, c: '\(some(45))…",
        "\(blanks(55))^",
        "  …\(some(46))', b: 1, c: '\(some(48))…",
        "\(blanks(58))^",
        "  …\(some(48))'}, d: 1}}",
        "\(blanks(55))^",
      ])
  }

  /// Who has a million faulty steps needs no million findings.
  @Test func oneObjectHasNoMoreThanAThousandFindingsOfAKind() throws {
    let steps = String(repeating: "{wait: 1}, ", count: 1_500)
    let run = try lint(
      text: Self.rollout.replacing("{setWeight: 5}", with: steps).replacing(
        "replica:", with: "replicas:"))
    let rules = ["RC020-unknown-field", "RC037-invalid-step"]
    for rule in rules {
      #expect(run.output.split(separator: "\n").count { $0.hasSuffix("[\(rule)]") } == 1_000)
      #expect(
        run.output.split(separator: "\n").count { $0.hasSuffix(" (more is left out) [\(rule)]") }
          == 1)
    }
  }

  @Test func jsonHasEveryField() throws {
    let run = try lint("-o", "json", "--disable", "RC064")
    #expect(
      run.output == """
        {
          "findings": [
            {
              "rule": "RC020-unknown-field",
              "severity": "error",
              "message": "unknown field \\"spec.replica\\", did you mean \\"replicas\\"?",
              "path": "spec.replica",
              "file": "<stdin>",
              "line": 5,
              "column": 3,
              "object": {
                "kind": "Rollout",
                "namespace": "default",
                "name": "web"
              }
            }
          ]
        }

        """)
  }

  /// A command is one line, whatever a manifest says.
  @Test func annotationsAreEscaped() throws {
    let text = Self.rollout.replacing("replica: 3", with: "\"re,pl\\n%:ica\": 3")
    let run = try lint("-o", "github", "--disable", "RC064", text: text)
    #expect(
      run.output
        == "::error file=<stdin>,line=5,col=3,title=RC020-unknown-field::spec.re,pl%0A%25:ica: "
        + "unknown field \"spec.re,pl%0A%25:ica\"\n")
  }

  @Test func textIsOneLineAFinding() throws {
    let text = Self.rollout.replacing("replica: 3", with: "\"re\\e[31m\\npl\": 3")
    let run = try lint("--disable", "RC064", text: text)
    #expect(run.output.split(separator: "\n").count == 3)
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test(arguments: [
    (["--disable", "RC020"], 0), (["--disable", "RC020", "--strict"], 1),
    (["--disable", "unknown-field", "--disable", "rc064-steps-without-pause", "--strict"], 0),
    (["--disable", "RC999"], 2), (["--allow-missing", "Pod"], 2), (["--fix"], 2),
  ]) func endsWithItsStatus(arguments: [String], status: Int) throws {
    let run = try Run(["lint"] + arguments, input: Self.rollout)
    #expect(Int(run.status) == status)
    #expect(run.output.isEmpty || status != 2)
  }

  @Test(arguments: [
    ("replica: 3 # rollcast:disable=RC020", true),
    ("# why not\n  # rollcast:disable=RC001,unknown-field because\n  replica: 3", true),
    ("# rollcast:disable=RC001\n  replica: 3", false),
    ("# rollcast:disable=RC020\n\n  replica: 3", false),
    ("replica: '# rollcast:enable=RC020'", false),
  ]) func aCommentSwitchesARuleOff(lines: String, isOff: Bool) throws {
    let text = Self.rollout.replacing("replica: 3", with: lines)
    #expect(try lint(text: text).output.contains("RC020-") != isOff)
  }

  @Test func theConfigurationSwitchesRulesOff() throws {
    let folder = try TemporaryFolder([
      ".rollcast.yaml": "rules: {disable: [RC020]}\n",
      "a/.rollcast.yaml": "rules: {disable: [x]}\n",
    ])
    let run = try Run("lint", input: Self.rollout, in: folder.path)
    #expect(run.status == 0 && !run.output.contains("RC020"))
    let unknown = try Run("lint", input: Self.rollout, in: folder.path + "/a")
    #expect(unknown.status == 2 && unknown.output.isEmpty)
    #expect(unknown.errors.hasPrefix(".rollcast.yaml:1:19: error: no rule x"))
  }

  @Test func pagesAndTheListArePrinted() throws {
    #expect(try lint("--explain", "RC001").output.hasPrefix("# RC001-service-not-found\n"))
    #expect(
      try lint("--list-rules").output.hasPrefix(
        "error    RC001-service-not-found: A Service that the Rollout names is not in the input.\n")
    )
  }
}
