import RollcastKit
import Testing
import YAMLSource

@Suite struct PlanJSONTests {
  private static func states(
    of scenario: String, _ version: ControllerVersion, all: Bool = false
  ) throws -> [Node] {
    let folder = "golden/\(scenario)"
    let stream = try ManifestStream([Fixtures.source("\(folder)/manifests.yaml")])
    let stable = try ManifestStream([Fixtures.source("\(folder)/stable.yaml")], scope: .templates)
    let forecast = Forecast(
      stream: stream, stable: StableRevisions(manifests: stable), version: version)
    var warnings: [Diagnostic] = []
    let plan = try forecast.plan(of: stream.rollouts, includesAll: all, warnings: &warnings)
    let text = PlanJSON.text(of: plan)
    let source = try SourceText(name: "plan.json", copying: text)
    let root = try Document(source, range: 0..<text.count).root
    return root?["rollouts"]?.items.first?["states"]?.items ?? []
  }

  @Test(arguments: [
    ("seed-subset-level", false, ["0", "1", "promoted"]),
    ("seed-subset-level", true, ["initial", "0", "1", "promoted", "aborted:0", "aborted:1"]),
    ("blue-green", false, ["preview", "promoted"]),
    ("blue-green", true, ["initial", "preview", "promoted", "aborted"]),
    ("no-steps", false, ["promoted"]),
  ])
  func statesStandInOrder(scenario: String, all: Bool, names: [String]) throws {
    let states = try Self.states(of: scenario, .v19, all: all)
    #expect(states.map { $0["at"]?.string } == names)
  }

  @Test func changesAreThoseSinceTheStateBefore() throws {
    let states = try Self.states(of: "seed-subset-level", .v18)
    let changes = try #require(states[0]["changes"]?.items).map { change in
      ["kind", "path", "from", "to", "reason"].map { change[$0]?.text ?? "" }
    }
    #expect(
      changes == [
        [
          "DestinationRule", "spec.subsets[1].labels.rollouts-pod-template-hash", "746b5594b8",
          "5bfbf9599", "canary revision 5bfbf9599",
        ],
        ["VirtualService", "spec.http[0].route[0].weight", "0", "5", "step 0 setWeight: 5"],
        ["VirtualService", "spec.http[0].route[1].weight", "100", "95", "step 0 setWeight: 5"],
      ])
    #expect(states[1]["changes"]?.items == [])
    #expect(states[1]["pauses"]?["kind"]?.string == "indefinite")
  }

  /// Weights and pods of each state, as the controller had them in its status.
  @Test(arguments: GoldenScenario.all)
  func weightsAndPodsAreTheControllers(scenario: GoldenScenario) throws {
    let expected = try scenario.expected()
    guard let golden = expected["states"], expected["refused"] == nil else { return }
    for state in try Self.states(of: scenario.name, scenario.version) {
      let name = try #require(state["at"]?.string)
      guard let want = golden[name] else { continue }
      #expect(Self.pods(state) == Self.pods(want), "\(scenario.testDescription) at \(name)")
      let weight = want["status"]?["weights"]?["canary"]?["weight"]?.int
      #expect(state["canaryWeight"]?.int == weight, "\(scenario.testDescription) at \(name)")
    }
  }

  private static func pods(_ state: Node) -> [String] {
    (state["replicaSets"]?.items ?? []).filter { $0["replicas"]?.int != 0 }
      .map { "\($0["hash"]?.string ?? "") \($0["replicas"]?.int ?? 0)" }.sorted()
  }
}
