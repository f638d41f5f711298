import RollcastKit
import Testing

/// Each form of a plan and of a status, as it was looked at last.
@Suite struct SnapshotTests {
  /// A form, by the ending of its snapshots.
  enum Form: String, CaseIterable, Sendable {
    case table = "table.txt"
    case narrow = "narrow.txt"
    case ascii = "ascii.txt"
    case colors = "colors.txt"
    case wide = "wide.txt"
    case json = "json"
    case yaml = "yaml"
    case markdown = "md"
    case svg = "svg"
    case html = "html"

    func text(of plan: Plan) -> [UInt8] {
      switch self {
      case .table: PlanTable.text(of: plan, style: TextStyle())
      case .narrow: PlanTable.text(of: plan, style: TextStyle(width: 72))
      case .ascii: PlanTable.text(of: plan, style: TextStyle(isUnicode: false))
      case .colors: PlanTable.text(of: plan, style: TextStyle(isColored: true))
      case .wide: PlanTable.text(of: plan, isWide: true, style: TextStyle())
      case .json: PlanJSON.text(of: plan)
      case .yaml: PlanYAML.text(of: plan)
      case .markdown: PlanMarkdown.text(of: plan)
      case .svg: PlanSVG.text(of: plan)
      case .html: PlanHTML.text(of: plan)
      }
    }
  }

  private static let routed = ["seed-subset-level", "header-route-after-scale"]
  private static let unrouted = ["seed-basic-canary", "blue-green"]

  @Test(arguments: routed, Form.allCases)
  func plan(scenario: String, form: Form) throws {
    try Self.check([scenario], form, as: scenario)
  }

  @Test(arguments: unrouted, [Form.table, .markdown, .svg])
  func planWithoutARouter(scenario: String, form: Form) throws {
    try Self.check([scenario], form, as: scenario)
  }

  @Test(arguments: [Form.table, .narrow, .markdown, .svg])
  func planOfManyRollouts(form: Form) throws {
    try Self.check(Self.routed + Self.unrouted, form, as: "many")
  }

  private static func check(_ scenarios: [String], _ form: Form, as name: String) throws {
    let plans = try scenarios.compactMap { try PlanFixture.plan($0) }
    let plan = Plan(rollouts: plans.flatMap(\.rollouts))
    Snapshot.check(form.text(of: plan), at: "fixtures/snapshots/\(name).\(form.rawValue)")
  }

  @Test(arguments: [
    ("seed-subset-level", "0"), ("seed-subset-level", "aborted:1"), ("ping-pong", "3"),
    ("seed-basic-canary", "4"), ("blue-green", "preview"), ("blue-green", "promoted"),
    ("no-steps", "promoted"),
  ])
  func status(scenario: String, state: String) throws {
    let trees = try StatusFixture.trees(scenario, at: try #require(StateName(state)))
    let name = "\(scenario).at-\(state.split(separator: ":").joined(separator: "-"))"
    Snapshot.check(
      StatusText.text(of: trees, style: TextStyle()), at: "fixtures/snapshots/\(name).status.txt")
  }

  @Test(arguments: [("ascii", false, false), ("colors", true, true)])
  func statusElsewhere(name: String, isUnicode: Bool, isColored: Bool) throws {
    let trees = try StatusFixture.trees("seed-subset-level", at: .step(0))
    let style = TextStyle(isUnicode: isUnicode, isColored: isColored)
    Snapshot.check(
      StatusText.text(of: trees, style: style),
      at: "fixtures/snapshots/seed-subset-level.\(name).status.txt")
  }

  @Test func thePictureInTheDocumentsIsCurrent() throws {
    let plan = try #require(try PlanFixture.plan("seed-subset-level", .v18))
    Snapshot.check(PlanSVG.text(of: plan), at: "docs/plan.svg")
  }
}
