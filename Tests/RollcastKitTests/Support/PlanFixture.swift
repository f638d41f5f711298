import RollcastKit
import Synchronization
import YAMLSource

/// Plans of manifests in `fixtures/golden` and of texts.
enum PlanFixture {
  /// Plans that were made before, by scenario, version and extent.
  private static let made = Mutex<[String: Plan?]>([:])

  /// The plan of a golden scenario, with texts; `nil` where the controller refuses the Rollout.
  static func plan(
    _ scenario: String, _ version: ControllerVersion = .standard, all: Bool = false
  ) throws -> Plan? {
    let key = "\(scenario) \(version.rawValue) \(all)"
    if let plan = made.withLock({ $0[key] }) { return plan }
    let plan = try newPlan(scenario, version, all: all)
    made.withLock { $0[key] = .some(plan) }
    return plan
  }

  private static func newPlan(
    _ scenario: String, _ version: ControllerVersion, all: Bool
  ) throws -> Plan? {
    let folder = "golden/\(scenario)"
    let stream = try ManifestStream([Fixtures.source("\(folder)/manifests.yaml")])
    let stable = try ManifestStream([Fixtures.source("\(folder)/stable.yaml")], scope: .templates)
    do {
      return try plan(of: stream, stable: StableRevisions(manifests: stable), version, all: all)
    } catch is InputError {
      return nil
    }
  }

  /// The plan of a text, with one hash for all that is stable; `nil` for what the text says.
  static func plan(of text: String, stableHash: String?) throws -> Plan {
    let stream = try ManifestStream([SourceText(name: "input.yaml", copying: Array(text.utf8))])
    return try plan(
      of: stream, stable: StableRevisions(hashes: stableHash.map { [(nil, $0)] } ?? []))
  }

  private static func plan(
    of stream: ManifestStream, stable: StableRevisions, _ version: ControllerVersion = .standard,
    all: Bool = false
  ) throws -> Plan {
    let forecast = Forecast(stream: stream, stable: stable, version: version)
    var warnings: [Diagnostic] = []
    return try forecast.plan(
      of: stream.rollouts, includesAll: all, withTexts: true, warnings: &warnings)
  }

  /// The states as ``PlanJSON`` writes them, for each Rollout.
  static func states(of plan: Plan) throws -> [[Node]] {
    let text = PlanJSON.text(of: plan)
    let source = try SourceText(name: "plan.json", copying: text)
    let root = try Document(source, range: 0..<text.count).root
    return (root?["rollouts"]?.items ?? []).map { $0["states"]?.items ?? [] }
  }
}
