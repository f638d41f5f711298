import RollcastKit
import Testing
import YAMLSource

/// Statuses held against what the real controller had in its own.
@Suite struct StatusTests {
  @Test(arguments: GoldenScenario.all)
  func headerAndTreeAreTheControllers(scenario: GoldenScenario) throws {
    let expected = try scenario.expected()
    for entry in expected["states"]?.entries ?? [] {
      let name = try #require(StateName(entry.key.keyText))
      let tree = try #require(
        try StatusFixture.trees(scenario.name, at: name, scenario.version).first)
      let label = "\(scenario.testDescription) at \(name)"
      let status = entry.value["status"]
      if let canary = tree.canary, canary.stepCount > 0 {
        #expect(canary.stepIndex == status?["currentStepIndex"]?.int, "\(label)")
      }
      let sets = entry.value["replicaSets"]?.items ?? []
      let counts = { (role: String) in
        sets.reduce(0) { sum, set in
          (set["role"]?.string ?? "").contains(role) ? sum + (set["replicas"]?.int ?? 0) : sum
        }
      }
      #expect(tree.counts.current == counts(""), "\(label)")
      #expect(tree.counts.updated == counts("new"), "\(label)")
      let stable = tree.replicaSets.first { $0.marks.contains(.stable) }
      #expect(stable?.hash == status?["stableRS"]?.string, "\(label)")
      #expect(stable?.replicas == counts("stable"), "\(label)")
      if let weight = status?["weights"]?["canary"]?["weight"]?.int, name != .promoted,
        name != .initial
      {
        #expect(tree.canary?.actualWeight == weight, "\(label)")
      }
    }
  }

  @Test func anUnknownStableRevisionIsNotGuessed() throws {
    let stream = try ManifestStream([Fixtures.source("golden/seed-subset-level/manifests.yaml")])
    let forecast = Forecast(stream: stream, stable: StableRevisions())
    var warnings: [Diagnostic] = []
    let trees = try forecast.status(of: stream.rollouts, at: .step(0), warnings: &warnings)
    let text = String(decoding: StatusText.text(of: trees, style: TextStyle()), as: UTF8.self)
    #expect(text.contains("unknown (stable)") && text.contains("test-rollout-istio-unknown"))
    #expect(warnings.count == 1)
  }
}
