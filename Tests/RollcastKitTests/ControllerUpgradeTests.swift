import RollcastKit
import Testing
import YAMLSource

/// The impact of upgrades held against the states that the forecast gives under both versions.
@Suite struct ControllerUpgradeTests {
  private struct Upgrade: CustomTestStringConvertible {
    let scenario: String
    let from: ControllerVersion
    let to: ControllerVersion

    var testDescription: String { "\(scenario) \(from.rawValue) to \(to.rawValue)" }

    static let all: [Upgrade] = Fixtures.folders("golden").flatMap { scenario in
      [(ControllerVersion.v18, ControllerVersion.v19), (.v19, .v110), (.v110, .v18)].map {
        Upgrade(scenario: scenario, from: $0, to: $1)
      }
    }
  }

  /// Each difference is tried by itself; together they have to explain all that differs.
  @Test(arguments: Upgrade.all)
  private func differencesExplainWhatDiffers(upgrade: Upgrade) throws {
    let source = try Fixtures.source("golden/\(upgrade.scenario)/manifests.yaml")
    let stream = try ManifestStream([source])
    let rollout = stream.rollouts[0]
    var warnings: [Diagnostic] = []
    let impacts = try? ControllerUpgrade(from: upgrade.from, to: upgrade.to, stream: stream)
      .impacts(on: [rollout], warnings: &warnings)
    guard let impact = impacts?.first else {
      // Neither version takes it.
      for version in [upgrade.from, upgrade.to] {
        #expect(throws: InputError.self) { try states(rollout, stream, version) }
      }
      return
    }
    let before = try states(rollout, stream, upgrade.from)
    let after = try states(rollout, stream, upgrade.to)
    #expect((before != after) == !impact.differences.isEmpty)
    #expect((impact.fromHash != impact.toHash) == (impact.course != nil))
    if case .pauses(let name, let weight, _)? = impact.course {
      #expect(
        after.first { $0.contains("at \(name) ") }?.contains("weight \(weight ?? -1)") ?? false)
    }
  }

  /// What each state leaves, with the same hashes under every version.
  private func states(
    _ manifest: Manifest, _ stream: ManifestStream, _ version: ControllerVersion
  ) throws -> [String] {
    let forecast = try RolloutForecast(
      rollout: try Rollout(manifest), canary: Revision(hash: "canary"),
      stable: Revision(hash: "stable"), objects: stream, version: version)
    let states = forecast.states(includesAll: true)
    return ([states.settled] + states.update + states.aborted).map { state in
      let edits = state.edits.map { "\($0.key) \($0.value.value)" }.sorted()
      let pods = state.replicaSets.map { "\($0.hash ?? "") \($0.role) \($0.replicas)" }
      return "at \(state.name) \(edits) \(pods) \(state.phase) weight \(state.canaryWeight ?? -1)"
    }
  }
}
