import RollcastKit
import Testing

/// Each form of a diff, as it was looked at last.
@Suite struct DiffSnapshotTests {
  /// A form, by the ending of its snapshots.
  enum Form: String, CaseIterable, Sendable {
    case unified = "diff"
    case explained = "explained.diff"
    case colors = "colors.txt"
    case stat = "stat.txt"
    case json = "json"
    case markdown = "md"
    case jsonPatch = "patch.json"
    case kustomize = "kustomize.yaml"

    func text(of comparison: StateComparison, _ from: StateName?, _ to: StateName) throws -> [UInt8]
    {
      switch self {
      case .unified, .explained: UnifiedDiff.text(of: try comparison.files())
      case .colors:
        UnifiedDiff.text(
          of: try comparison.files(), hasPrefix: false, style: TextStyle(isColored: true))
      case .stat: DiffStat.text(of: try comparison.files())
      case .json: DiffJSON.text(of: comparison.objects, from: from, to: to)
      case .markdown:
        DiffMarkdown.text(
          of: try comparison.files(), explaining: comparison.objects, from: from, to: to)
      case .jsonPatch: DiffJSONPatch.text(of: comparison.objects, isExplained: true)
      case .kustomize: DiffKustomize.text(of: comparison.objects, isExplained: true)
      }
    }
  }

  @Test(
    arguments: [
      ("seed-subset-level", StateName?.none, StateName.step(0)),
      ("header-route-after-scale", .none, .promoted),
      ("header-route-after-scale", .step(0), .step(1)),
      ("blue-green", .some(.preview), .promoted),
    ], Form.allCases)
  func diff(_ difference: (scenario: String, from: StateName?, to: StateName), form: Form) throws {
    let (name, from, to) = difference
    let fixture = try DiffFixture(GoldenScenario(name: name, version: .v19))
    let comparison = try fixture.comparison(
      from: from, to: to, isExplained: form != .unified)
    let states = "\(from.map { "\($0)-" } ?? "")\(to)"
    Snapshot.check(
      try form.text(of: comparison, from, to),
      at: "fixtures/snapshots/diff-\(name)-\(states).\(form.rawValue)")
  }
}
