import RollcastKit
import Testing
import YAMLSource

/// `render --include`: ReplicaSets and the Rollout's status, held against the real controller's.
@Suite struct IncludedObjectsTests {
  @Test(arguments: GoldenScenario.all)
  func writesTheStatusThatTheControllerWrites(scenario: GoldenScenario) throws {
    let manifests = try Manifests(scenario)
    for (name, expected) in try Self.states(of: scenario) {
      let objects = try manifests.render(at: name, including: [.status])
      let rollout = try #require(objects.first { $0["kind"]?.string == "Rollout" })
      let (got, want) = (rollout["status"], expected["status"])
      var keys = ["currentPodHash", "stableRS"]
      // The status of a step that is no pause was read in passing, before the rollout was held.
      if Self.isSettled(name, in: rollout) { keys += ["currentStepIndex", "phase", "message"] }
      for key in keys {
        #expect(got?[key]?.scalar == want?[key]?.scalar, "\(key) at \(name)")
      }
      for side in ["canary", "stable"] {
        let (got, want) = (got?["canary"]?["weights"]?[side], want?["weights"]?[side])
        for key in ["podTemplateHash", "serviceName", "weight"] {
          #expect(got?[key]?.scalar == want?[key]?.scalar, "\(side) \(key) at \(name)")
        }
      }
    }
  }

  @Test(arguments: GoldenScenario.all)
  func appendsTheReplicaSetsThatTheControllerCreates(scenario: GoldenScenario) throws {
    let manifests = try Manifests(scenario)
    for (name, expected) in try Self.states(of: scenario) {
      let objects = try manifests.render(at: name, including: [.replicaSets])
      let got = objects.filter { $0["kind"]?.string == "ReplicaSet" }
      let want = (expected["replicaSets"]?.items ?? []).filter { $0["replicas"]?.int ?? 0 > 0 }
      let counts = { (nodes: [Node], name: (Node) -> Node?, replicas: (Node) -> Node?) in
        Set(nodes.map { "\(name($0)?.string ?? "") \(replicas($0)?.int ?? -1)" })
      }
      let written = counts(got, { $0["metadata"]?["name"] }, { $0["spec"]?["replicas"] })
      let needed = counts(want, { $0["name"] }, { $0["replicas"] })
      #expect(written.isSuperset(of: needed), "at \(name): \(written)")
      for replicaSet in got {
        let name = try #require(replicaSet["metadata"]?["name"]?.string)
        let hash = try #require(replicaSet["spec"]?["selector"]?["matchLabels"]?[Self.hashKey])
        #expect(name.hasSuffix("-\(hash.string ?? "?")"))
        let labels = replicaSet["spec"]?["template"]?["metadata"]?["labels"]
        #expect(labels?[Self.hashKey]?.string == hash.string)
      }
    }
  }

  private static let hashKey = "rollouts-pod-template-hash"

  private static func states(of scenario: GoldenScenario) throws -> [(StateName, Node)] {
    try (scenario.expected()["states"]?.entries ?? []).map {
      (try #require(StateName($0.key.keyText)), $0.value)
    }
  }

  private static func isSettled(_ name: StateName, in rollout: Node) -> Bool {
    guard case .step(let step) = name else { return true }
    return rollout["spec"]?["strategy"]?["canary"]?["steps"]?.items[step]["pause"] != nil
  }
}

/// A scenario's manifests, read once for all of its states.
private struct Manifests {
  private let stream: ManifestStream
  private let stable: ManifestStream
  private let version: ControllerVersion

  init(_ scenario: GoldenScenario) throws {
    stream = try ManifestStream([Fixtures.source(scenario.manifestsPath)])
    stable = try ManifestStream([Fixtures.source(scenario.stablePath)], scope: .templates)
    version = scenario.version
  }

  func render(at name: StateName, including included: Set<Inclusion>) throws -> [Node] {
    let forecast = Forecast(
      stream: stream, stable: StableRevisions(manifests: name == .initial ? nil : stable),
      version: version)
    let rendering = try forecast.rendering(of: stream.rollouts, at: name, including: included)
    let text = rendering.stream.rendered(rendering.edits, adding: rendering.added).bytes
    return try Document.all(in: SourceText(name: "rendered.yaml", copying: text))
      .compactMap(\.root)
  }
}
