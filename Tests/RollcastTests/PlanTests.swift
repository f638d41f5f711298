import Testing

/// `plan` and `status` as they are run.
@Suite struct PlanTests {
  private static let input = """
    apiVersion: argoproj.io/v1alpha1
    kind: Rollout
    metadata: {name: web}
    spec:
      replicas: 4
      selector: {matchLabels: {app: web}}
      strategy:
        canary:
          stableService: stable
          canaryService: canary
          steps: [{setWeight: 25}, {pause: {duration: 90s}}, {setWeight: 50}, {pause: {}}]
      template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: 'web:1'}]}}
    ---
    {apiVersion: v1, kind: Service, metadata: {name: stable}, spec: {selector: {app: web}}}
    ---
    {apiVersion: v1, kind: Service, metadata: {name: canary}, spec: {selector: {app: web}}}

    """
  private static let plain = ["LC_ALL": "C", "NO_COLOR": ""]

  private static func run(
    _ arguments: [String], _ environment: [String: String] = plain, to path: String? = nil
  ) throws -> Run {
    try Run(
      arguments + ["--stable-hash", "abc"], input: input, outputPath: path,
      environment: environment)
  }

  @Test func theTableIsWhatComesByItself() throws {
    let run = try Self.run(["plan"])
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    let lines = run.output.split(separator: "\n")
    #expect(lines[0].hasPrefix("default/web: canary abc -> "))
    #expect(
      lines[1] == "4 steps, 2 fields of 2 objects change, waits once to be resumed, at least 1m30s")
    #expect(lines[3].hasPrefix("0         setWeight: 25  "), "\(run.output)")
    #expect(lines[3].contains("###....... ~25%            1            3  "))
    #expect(run.output == (try Self.run(["plan", "-o", "table"])).output)
  }

  @Test func drawingsFollowTheLocale() throws {
    for (variables, isUnicode) in [
      (["LC_ALL": "C.UTF-8"], true), (["LC_ALL": "", "LC_CTYPE": "en_US.utf8"], true),
      (["LC_ALL": "", "LC_CTYPE": "", "LANG": "de_DE.UTF-8@euro"], true),
      (["LC_ALL": "C", "LANG": "C.UTF-8"], false),
      (["LC_ALL": "", "LC_CTYPE": "", "LANG": ""], false),
      (["LC_ALL": "ja_JP.eucJP"], false),
    ] {
      for arguments in [["plan"], ["status", "--at", "0"]] {
        let output = try Self.run(arguments, variables).output
        #expect(output.utf8.contains { $0 >= 0x80 } == isUnicode, "\(variables): \(output)")
      }
    }
  }

  @Test func aTerminalGetsColorsAndItsWidth() throws {
    let free = try Self.run(["plan"]).output
    for (color, isColored) in [("", true), ("1", false)] {
      let terminal = try PseudoTerminal(columns: 64)
      let run = try Self.run(["plan"], ["LC_ALL": "C", "NO_COLOR": color], to: terminal.path)
      let text = terminal.written()
      #expect(run.status == 0)
      #expect(text.contains("\u{1B}[1mSTEP\u{1B}[0m") == isColored, "\(text)")
      #expect(text.contains("\u{1B}") == isColored)
      if !isColored {
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 64 }, "\(text)")
      }
      #expect(text != free)
    }
  }

  @Test(arguments: ["wide", "json", "yaml", "markdown", "svg", "html"])
  func everyFormIsWritten(form: String) throws {
    let run = try Self.run(["plan", "--all", "-o", form])
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    let beginnings = [
      "wide": "default/web: ", "json": "{\n  \"rollouts\": [\n", "yaml": "rollouts:\n- name: web\n",
      "markdown": "**`default/web`** canary `abc → ",
      "svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" ",
      "html": "<!DOCTYPE html>\n<html lang=\"en\">",
    ]
    #expect(run.output.hasPrefix(beginnings[form]!), "\(run.output.prefix(80))")
    #expect(run.output.hasSuffix("\n") && !run.output.contains("\u{1B}"))
  }

  @Test func aFormThatIsNotThere() throws {
    let run = try Self.run(["plan", "-o", "xml"])
    #expect(run.status == 2 && run.output.isEmpty)
    for form in ["table", "wide", "json", "yaml", "markdown", "svg", "html"] {
      #expect(run.errors.contains(form), "\(run.errors)")
    }
  }

  @Test func aStateThatIsNotThere() throws {
    for (state, message) in [
      ("7", "has no step 7: its last step is 3"), ("preview", "it has initial, 0 to 3, last"),
    ] {
      let run = try Self.run(["status", "--at", state])
      #expect(run.status == 2 && run.output.isEmpty)
      #expect(run.errors.contains(message), "\(run.errors)")
    }
    let promoted = try Self.run(["status", "--at", "7", "--past-end", "promoted"])
    #expect(promoted.output == (try Self.run(["status", "--at", "promoted"])).output)
  }

  /// What the tree says needs no more than manifests; the stable image is not among them.
  @Test func statusPrintsTheTree() throws {
    let lines = try Self.run(["status", "--step", "1"]).output.split(separator: "\n")
    #expect(
      lines.prefix(4) == [
        "Name:            web", "Namespace:       default", "Status:          = Paused",
        "Message:         CanaryPauseStep",
      ])
    #expect(lines.contains("  Step:          1/4") && lines.contains("  ActualWeight:  25"))
    #expect(lines.contains("Images:          unknown (stable)"))
    #expect(lines.contains("                 web:1 (canary)"))
    #expect(lines.contains("   `--% web-abc        ReplicaSet  + Healthy  stable"), "\(lines)")
  }

  @Test func aNewRolloutIsInstalled() throws {
    let folder = try TemporaryFolder([
      "old.yaml": "{apiVersion: v1, kind: Service, metadata: {name: a}}"
    ])
    let run = try Run(
      "plan", "-o", "json", "--stable", folder.path + "/old.yaml", input: Self.input)
    #expect(run.errors.contains("is not in the stable manifests"))
    #expect(run.output.split(separator: "\"at\": ").count == 2)
    #expect(run.output.contains("\"at\": \"initial\""))
  }

  /// Of many Rollouts those without a new revision take a line each.
  @Test(arguments: ["table", "markdown", "html"])
  func whatDoesNotChangeIsShort(form: String) throws {
    let other = Self.input.split(separator: "---")[0]
    let still = other.split(separator: "{name: web}").joined(separator: "{name: still}")
    let folder = try TemporaryFolder([
      "old.yaml": other.split(separator: "web:1").joined(separator: "web:0") + "---\n" + still
    ])
    let arguments = ["plan", "-o", form, "--stable", folder.path + "/old.yaml"]
    let run = try Run(arguments, input: Self.input + "---\n" + still, environment: Self.plain)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.split(separator: "setWeight: 25").count > 1)
    #expect(run.output.split(separator: "default/still").count == 2, "\(run.output)")
    let alone = try Run(
      arguments + ["--rollout", "still"], input: Self.input + "---\n" + still,
      environment: Self.plain)
    #expect(alone.output.contains("nothing to roll out"))
    #expect(!alone.output.contains("setWeight: 25"))
  }

  /// A state that the controller never gets to is not shown as if it did.
  @Test func whatIsNeverReachedIsSaid() throws {
    let routing = """
      trafficRouting:
              managedRoutes: [{name: h}, {name: m}]
              istio: {virtualService: {name: web}}
            steps:
            - setCanaryScale: {replicas: 1}
            - setHeaderRoute: {name: h, match: [{headerName: x, headerValue: {exact: a}}]}
            - setMirrorRoute: {name: m, match: [{path: {exact: /}}]}
      """
    let steps = "steps: [{setWeight: 25}, {pause: {duration: 90s}}, {setWeight: 50}, {pause: {}}]"
    let input =
      Self.input.split(separator: steps).joined(separator: routing) + """
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: web}
        spec:
          hosts: [web]
          http:
          - name: primary
            route: [{destination: {host: stable}, weight: 100}, {destination: {host: canary}}]

        """
    let run = try Run("plan", "--stable-hash", "abc", input: input, environment: Self.plain)
    #expect(run.status == 0)
    #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    #expect(run.errors.contains("never gets to 2: the controller panics"), "\(run.errors)")
    let lines = run.output.split(separator: "\n")
    try #require(lines.count == 7, "\(run.output)")
    #expect(lines[1].hasSuffix(", never gets to step 2"), "\(run.output)")
    #expect(lines[5].hasPrefix("2         setMirrorRoute: m, never reached  "))
    #expect(lines[6].hasPrefix("promoted  never reached  "))
  }

  @Test func anUnknownStableRevisionIsSaid() throws {
    for arguments in [["plan"], ["status", "--at", "0"]] {
      let run = try Run(arguments, input: Self.input)
      #expect(run.status == 0)
      #expect(run.errors.contains("the stable revision of Rollout default/web is not known"))
      let strict = try Run(arguments + ["--strict"], input: Self.input)
      #expect(strict.status == 2 && strict.output.isEmpty)
    }
  }

  /// A name in angle brackets stays text wherever it is shown.
  @Test(arguments: ["svg", "html", "markdown"])
  func namesAreNoMarkup(form: String) throws {
    let input = Self.input.split(separator: "{name: web}").joined(
      separator: "{name: '<script>alert(1)</script>'}")
    let run = try Run("plan", "-o", form, "--stable-hash", "abc", input: input)
    #expect(run.status == 0 && run.output.contains("alert(1)"), "\(run.errors)")
    #expect(!run.output.contains("<script") || form == "markdown")
    if form == "markdown" { #expect(run.output.contains("`default/<script>alert(1)</script>`")) }
  }
}
