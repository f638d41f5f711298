import RollcastKit
import Testing
import YAMLSource

/// What holds for every form of every plan: it says what the JSON says.
@Suite struct PlanPropertyTests {
  /// What a table says of a state, or what JSON does.
  private struct Row: Equatable {
    var step: String
    var canary = ""
    var stable = ""
    var pods: [String]
    var changes: String

    init(_ state: Node) {
      step = state["at"]?.string ?? ""
      let (canary, stable) = (state["canaryWeight"]?.int, state["stableWeight"]?.int)
      if let canary { self.canary = "\(canary)%" }
      if let stable { self.stable = "\(stable)%" }
      pods = ["canary", "stable"].map { role in
        let sets = (state["replicaSets"]?.items ?? []).filter { $0["role"]?.string == role }
        return "\(sets.reduce(0) { $0 + ($1["replicas"]?.int ?? 0) })"
      }
      changes = "\(state["changes"]?.items.count ?? -1)"
    }

    /// - Parameter titles: the titles of the cells' columns.
    init(_ cells: [String], _ titles: [String]) {
      var pods: [String] = []
      (step, changes) = ("", "")
      for (title, cell) in zip(titles, cells) {
        switch title.lowercased() {
        case "step": step = cell
        case "canary": canary = cell
        case "stable": stable = cell
        case "pods", "canary pods", "stable pods": pods.append(cell)
        case "changes": changes = cell
        default: break
        }
      }
      self.pods = pods
    }
  }

  private static func plan(_ scenario: GoldenScenario) throws -> Plan? {
    try PlanFixture.plan(scenario.name, scenario.version, all: true)
  }

  @Test(arguments: GoldenScenario.all)
  func thePageSaysWhatTheJSONSays(scenario: GoldenScenario) throws {
    guard let plan = try Self.plan(scenario) else { return }
    let page = try MarkupTree.document(PlanHTML.text(of: plan))
    let table = try #require(page.all("table").first { $0.text.hasPrefix("The states") })
    let titles = try #require(table.all("thead").first).all("th").map(\.text)
    let rows = try #require(table.all("tbody").first).all("tr").map { row in
      Row(row.elements.map(\.text), titles)
    }
    #expect(rows == (try PlanFixture.states(of: plan)[0]).map(Row.init))
    let sections = page.all("section", class: "state")
    #expect(sections.count == rows.count && page.all("input").count == rows.count)
    Self.checkObjects(of: plan, in: page, scenario.testDescription)
    #expect(page.all("script").isEmpty && page.all("link").isEmpty && page.all("img").isEmpty)
  }

  /// The lines of an object that are not struck out are its text at that state, and those that do
  /// not come in its text before.
  private static func checkObjects(
    of plan: Plan, in page: MarkupTree, _ label: String
  ) {
    let states = plan.rollouts[0].states
    for (section, state) in zip(page.all("section", class: "state"), states) {
      let texts = section.all("pre").map { block in
        let lines = block.all("code")[0].elements
        return ["ins", "del"].map { side in
          lines.filter { $0.name == "span" || $0.name == side }.map { line in
            line.elements.isEmpty ? line.text : String(line.text.drop { $0 != ":" }.dropFirst(2))
          }
        }
      }
      let expected = state.objects.map { [lines($0.after), lines($0.before)] }
      #expect(texts == expected, "\(label) at \(state.name)")
    }
  }

  private static func lines(_ text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if lines.last == "" { lines.removeLast() }
    return lines.map(String.init)
  }

  @Test(arguments: GoldenScenario.all)
  func theCommentSaysWhatTheJSONSays(scenario: GoldenScenario) throws {
    guard let plan = try Self.plan(scenario) else { return }
    let text = String(decoding: PlanMarkdown.text(of: plan), as: UTF8.self)
    let table = text.split(separator: "\n").filter { $0.hasPrefix("| ") }.map { line in
      line.dropFirst(2).dropLast(2).split(separator: " | ", omittingEmptySubsequences: false)
        .map(String.init)
    }
    let rows = table.dropFirst(2).map { Row($0, table[0]) }
    #expect(rows == (try PlanFixture.states(of: plan)[0]).map(Row.init))
  }

  /// What a comment on GitHub cannot hold is left out step by step.
  @Test(arguments: [(1, 1, false), (30, 31, true), (300, 1, true)])
  func aCommentIsNotTooLong(copies: Int, tables: Int, isCut: Bool) throws {
    let plan = try #require(try PlanFixture.plan("header-route-after-scale", all: true))
    let all = Plan(rollouts: (0..<copies).flatMap { _ in plan.rollouts })
    let text = String(decoding: PlanMarkdown.text(of: all), as: UTF8.self)
    #expect(text.unicodeScalars.count <= 65_536)
    #expect(text.contains("are left out, since") == isCut)
    #expect(text.contains("```diff") == !isCut)
    let rules = text.split(separator: "\n").filter { $0.hasPrefix("| ---") }
    #expect(rules.count == tables, "\(rules.count)")
  }

  @Test(arguments: GoldenScenario.all)
  func theTableSaysWhatTheJSONSays(scenario: GoldenScenario) throws {
    guard let plan = try Self.plan(scenario) else { return }
    let text = PlanTable.text(of: plan, style: TextStyle())
    let lines = Self.lines(String(decoding: text, as: UTF8.self)).drop { !$0.isEmpty }.dropFirst()
    let header = try #require(lines.first)
    let states = try PlanFixture.states(of: plan)[0]
    #expect(lines.count == states.count + 1)
    for (line, state) in zip(lines.dropFirst(), states) {
      let row = Row(state)
      // Numbers stand right under the ends of their titles.
      for (title, value) in [("CANARY", row.canary), ("STABLE", row.stable)]
      where !value.isEmpty {
        let end = try #require(Self.end(of: title, in: header))
        #expect(line.prefix(end).hasSuffix(" " + value), "\(line)")
      }
      #expect(line.hasPrefix(row.step + " ") && line.hasSuffix(" " + row.changes), "\(line)")
    }
  }

  /// The column behind a title.
  private static func end(of title: String, in header: String) -> Int? {
    (title.count...header.count).first { header.prefix($0).hasSuffix(title) }
  }

  @Test(arguments: GoldenScenario.all)
  func thePictureSaysWhatTheJSONSays(scenario: GoldenScenario) throws {
    guard let plan = try Self.plan(scenario) else { return }
    let picture = try MarkupTree.document(PlanSVG.text(of: plan))
    let shares = picture.all("text", class: "middle strong").map(\.text)
    for state in plan.rollouts[0].update {
      #expect(shares.contains(state.name.description))
      if let canary = state.canaryWeight, state.pods(.canary) > 0,
        state.stableWeight == 100 - canary
      {
        #expect(shares.contains("\(canary)%"), "\(shares) at \(state.name)")
      }
    }
    #expect(shares.count == 2 * plan.rollouts[0].update.count)
  }

  @Test(arguments: GoldenScenario.all)
  func theYAMLMeansTheJSON(scenario: GoldenScenario) throws {
    guard let plan = try Self.plan(scenario) else { return }
    let read = { (text: [UInt8]) in
      let source = try SourceText(name: "plan", copying: text)
      return try Document(source, range: 0..<text.count).root.map(Value.init)
    }
    #expect(try read(PlanYAML.text(of: plan)) == read(PlanJSON.text(of: plan)))
  }
}
