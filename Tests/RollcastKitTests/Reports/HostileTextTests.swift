import RollcastKit
import Testing
import YAMLSource

/// Manifests whose text would be markup, a mention, or a command to the terminal.
@Suite struct HostileTextTests {
  private static let script = "<script>alert(1)</script>"

  private static func manifests(name: String, route: String) -> String {
    let quoted = { (text: String) in
      "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
        + "\""
    }
    return """
      apiVersion: argoproj.io/v1alpha1
      kind: Rollout
      metadata: {name: \(quoted(name))}
      status: {stableRS: \(quoted(name))}
      spec:
        replicas: 2
        selector: {matchLabels: {app: web}}
        strategy:
          canary:
            canaryService: canary
            stableService: stable
            trafficRouting:
              managedRoutes: [{name: \(quoted(route))}]
              istio: {virtualService: {name: web, routes: [primary]}}
            steps:
            - setCanaryScale: {replicas: 1}
            - setHeaderRoute:
                name: \(quoted(route))
                match: [{headerName: x, headerValue: {exact: \(quoted(route))}}]
            - setWeight: 50
            - pause: {}
        template:
          metadata: {labels: {app: web}}
          spec: {containers: [{name: web, image: \(quoted(name))}]}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: stable}
      spec: {selector: {app: web}}  # \(script) & "quoted" ```
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: canary}
      spec: {selector: {app: web}}
      ---
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata: {name: web}
      spec:
        hosts: [web]
        http:
        - name: primary
          route:
          - {destination: {host: stable}, weight: 100}
          - {destination: {host: canary}, weight: 0}

      """
  }

  private static func plan(_ text: String) throws -> Plan {
    try PlanFixture.plan(of: manifests(name: text, route: text), stableHash: nil)
  }

  /// Texts that end an element, an attribute, a fence or a cell, or are no characters of XML.
  private static let texts = [
    script, "\" onload=\"alert(1)", "'><img src=x onerror=alert(1)>", "</style><b>", "]]>", "&lt;",
    "`a``b```", "a|b", "@team", "[x](javascript:alert(1))", "<!-- a", "\\u001b[31mred", "\\u202Ea",
    "\\u0000", "\\uFFFE", "全角文字", "e\\u0301",
  ]

  @Test(arguments: texts)
  func pageAndPictureKeepItText(text: String) throws {
    let plan = try Self.plan(text)
    let name = plan.rollouts[0].name
    let isShown = !name.unicodeScalars.contains {
      $0.value == 0 || $0.value == 0xFFFE || $0 == "\u{1B}"
    }
    let page = try MarkupTree.document(PlanHTML.text(of: plan))
    let picture = try MarkupTree.document(PlanSVG.text(of: plan))
    for root in [page, picture] {
      #expect(root.all("script").isEmpty && root.all("b").isEmpty && root.all("img").isEmpty)
      if isShown { #expect(root.all("title")[0].text.hasSuffix("default/\(name)")) }
    }
    #expect(page.all("html").count == 1 && page.all("section", class: "rollout").count == 1)
    let comment = "# \(Self.script) & \"quoted\" ```"
    #expect(page.all("pre").contains { $0.text.contains(comment) })
  }

  @Test(arguments: texts)
  func theCommentKeepsItText(text: String) throws {
    let lines = String(decoding: PlanMarkdown.text(of: try Self.plan(text)), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    var fence: Substring?
    var titles = 0
    for line in lines {
      if let open = fence {
        if line == open { fence = nil }
        continue
      }
      if line.hasPrefix("```") { fence = line.prefix { $0 == "`" } }
      if line.hasPrefix("<details><summary>") {
        titles += 1
        // What begins with `<` is ours.
        let tags = line.split(separator: "<").map { $0.prefix { $0 != ">" } }
        let own = ["details", "summary", "code", "/code", "/summary"]
        #expect(tags.allSatisfy { own.contains(String($0)) }, "\(line)")
      }
    }
    #expect(fence == nil && titles == 4)
    let rows = lines.filter { $0.hasPrefix("| ") }
    #expect(rows.count == 7)
    for row in rows {
      let bars = zip(" " + row, row).filter { $1 == "|" && $0 != "\\" }
      #expect(bars.count == 11, "\(row)")
    }
  }

  @Test(arguments: texts)
  func theTerminalGetsNoCommand(text: String) throws {
    let plan = try Self.plan(text)
    let trees = try StatusFixture.trees(
      of: Self.manifests(name: text, route: text), at: .step(2))
    for text in [
      PlanTable.text(of: plan, style: TextStyle()),
      PlanTable.text(of: plan, isWide: true, style: TextStyle()),
      StatusText.text(of: trees, style: TextStyle()),
    ] {
      let text = String(decoding: text, as: UTF8.self)
      #expect(
        text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x202E },
        "\(text)")
    }
  }

  @Test func fencesAreLongerThanWhatTheyHold() throws {
    let plan = try PlanFixture.plan(
      of: Self.manifests(name: "web", route: "``````"), stableHash: "abc")
    let text = String(decoding: PlanMarkdown.text(of: plan), as: UTF8.self)
    #expect(text.contains("\n```````diff\n"), "\(text)")
  }
}
