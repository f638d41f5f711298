import RollcastKit
import Testing
import YAMLSource

/// Forecasts held against what the real controller left behind, revision hashes taken from there.
@Suite struct ForecastGoldenTests {
  @Test(arguments: GoldenScenario.all)
  func leavesTheObjectsThatTheControllerLeaves(scenario: GoldenScenario) throws {
    let expected = try scenario.expected()
    let lookup = try DocumentLookup(Fixtures.source(scenario.manifestsPath))
    let rollout = try Rollout(lookup.rollout)
    let revision = { (key: String) in Revision(hash: expected[key]?.string ?? "") }
    let forecast = {
      try RolloutForecast(
        rollout: rollout, canary: revision("canaryHash"), stable: revision("stableHash"),
        objects: lookup, version: scenario.version)
    }
    if let refused = expected["refused"]?.string {
      let error = #expect(throws: InputError.self) { try forecast() }
      #expect(error?.message == "Rollout default/checkout: \(refused)")
      return
    }
    for entry in expected["states"]?.entries ?? [] {
      let name = try #require(StateName(entry.key.keyText))
      let state = try forecast().state(name)
      let label = "\(scenario.testDescription) at \(name)"
      try Self.compare(state, with: entry.value, lookup, label)
      // The status of a step that is no pause was read in passing, before the rollout was held.
      if case .step(let step) = name, !rollout.steps[step].isPause { continue }
      let status = entry.value["status"]
      #expect(state.phase.rawValue == status?["phase"]?.string, "\(label)")
      #expect(state.message == status?["message"]?.string ?? "", "\(label)")
    }
  }

  private static func compare(
    _ state: RolloutState, with expected: Node, _ lookup: DocumentLookup, _ label: String
  ) throws {
    for object in expected["objects"]?.items ?? [] {
      let (kind, name) = (object["kind"]?.string, object["metadata"]?["name"]?.string)
      guard ["Service", "VirtualService", "DestinationRule"].contains(kind) else { continue }
      let manifest = try #require(
        lookup.manifests.first { $0.kind == kind && $0.name == name }, "\(label)")
      let value = state.edits[manifest.identity]?.value ?? Value(manifest.root)
      let difference = Comparable(value).lines.symmetricDifference(Comparable(Value(object)).lines)
      #expect(difference == [], "\(label): \(manifest.identity)")
    }
    let replicas = { (hash: String?, count: Int) in "\(hash ?? "?") \(count)" }
    let got = state.replicaSets.filter { $0.replicas > 0 }.map { replicas($0.hash, $0.replicas) }
    let want = (expected["replicaSets"]?.items ?? [])
      .map { ($0["hash"]?.string, $0["replicas"]?.int ?? 0) }.filter { $0.1 > 0 }.map(replicas)
    #expect(got.sorted() == want.sorted(), "\(label): ReplicaSets")
    #expect(
      state.canaryWeight == expected["status"]?["weights"]?["canary"]?["weight"]?.int,
      "\(label): canary weight")
  }
}

extension CanaryStep {
  fileprivate var isPause: Bool { if case .pause = action { true } else { false } }
}

/// A value as a set of `path = scalar` lines, without what a server fills in.
private struct Comparable {
  var lines: Set<String> = []

  init(_ value: Value) { add(value, "") }

  private mutating func add(_ value: Value, _ path: String) {
    if [".apiVersion", ".status", ".metadata.namespace", ".metadata.creationTimestamp"]
      .contains(path)
    {
      return
    }
    switch value {
    case .scalar(.float(let float)): lines.insert("\(path) = \(Scalar.int(Int64(float)))")
    case .scalar(let scalar): lines.insert("\(path) = \(scalar)")
    case .sequence(let items):
      if items.isEmpty { lines.insert("\(path) = []") }
      for (index, item) in items.enumerated() { add(item, "\(path)[\(index)]") }
    case .mapping(let entries):
      if entries.isEmpty { lines.insert("\(path) = {}") }
      for entry in entries { add(entry.value, "\(path).\(entry.key)") }
    }
  }
}
