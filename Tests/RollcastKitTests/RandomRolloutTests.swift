import RollcastKit
import Testing
import YAMLSource

/// What holds for every canary, whatever its steps, replicas and way of splitting traffic.
@Suite struct RandomRolloutTests {
  @Test(arguments: ControllerVersion.allCases, 0..<6)
  func whatAlwaysHolds(version: ControllerVersion, batch: UInt64) throws {
    for seed in batch * 25..<(batch + 1) * 25 {
      let application = RandomApplication(seed: seed)
      let run = try Run(application, version)
      let skeleton = run.input.skeleton
      var values: [StateName: [Value]] = [:]
      for rolloutState in try run.states() {
        let name = rolloutState.name
        let label: Comment = "seed \(seed), \(version.rawValue), at \(name):\n\(application.text)"
        let text = run.text(of: rolloutState)
        let state = try Objects(text)
        values[name] = state.values
        #expect(text.contains("---\n\(RandomApplication.bystander)---\n"), label)
        #expect(skeleton == state.skeleton, label)
        guard application.usesRouter else { continue }
        let weights = state.weights
        #expect(weights.stable + weights.canary == 100, label)
        if case .aborted = name { #expect(weights.canary == 0, label) }
      }
      guard application.split != .pingPong else { continue }
      #expect(
        try #require(values[.promoted]) == #require(values[.initial]),
        "seed \(seed), \(version.rawValue):\n\(application.text)")
    }
  }
}

/// A random application being rolled out.
private struct Run {
  let input: Objects
  private let stream: ManifestStream
  private let forecast: Forecast

  init(_ application: RandomApplication, _ version: ControllerVersion) throws {
    let source = try SourceText(name: "app.yaml", copying: Array(application.text.utf8))
    stream = try ManifestStream([source])
    input = try Objects(application.text)
    forecast = Forecast(
      stream: stream, stable: StableRevisions(hashes: [(nil, "before")]), version: version)
  }

  /// Every state that a render can be asked for.
  func states() throws -> [RolloutState] {
    var warnings: [Diagnostic] = []
    let rollout = try forecast.forecast(of: stream.rollouts[0], warnings: &warnings)
    let states = rollout.states(includesAll: true)
    return [try #require(states.initial)] + states.update + states.aborted
  }

  func text(of state: RolloutState) -> String {
    String(decoding: stream.rendered(state.edits).bytes, as: UTF8.self)
  }
}

/// The objects of a text.
private struct Objects {
  let values: [Value]

  init(_ text: String) throws {
    let source = try SourceText(name: "objects.yaml", copying: Array(text.utf8))
    values = try Document.all(in: source).compactMap(\.root).map(Value.init)
  }

  /// The weights of the managed route, a missing one counting as 0.
  var weights: (stable: Int, canary: Int) {
    let service = values.first {
      $0["kind"] == "VirtualService" && $0["metadata"]?["name"] == "web"
    }
    let route = service?["spec"]?["http"]?.items.first { $0["name"] == "primary" }
    let weights = (route?["route"]?.items ?? []).map { destination in
      if case .scalar(.int(let weight))? = destination["weight"] { Int(weight) } else { 0 }
    }
    guard weights.count == 2 else { return (-1, -1) }
    return (weights[0], weights[1])
  }

  /// What the controller has no business with: everything but hashes, its annotation, weights and
  /// the managed route.
  var skeleton: [Value] { values.map(Self.skeleton) }

  private static func skeleton(_ value: Value) -> Value {
    switch value {
    case .scalar: return value
    case .sequence(let items):
      return .sequence(items.filter { $0["name"] != "header" || $0["match"] == nil }.map(skeleton))
    case .mapping(let entries):
      let dropped = [
        "rollouts-pod-template-hash", "argo-rollouts.argoproj.io/managed-by-rollouts", "weight",
      ]
      let kept = entries.filter { !dropped.contains($0.key) }
        .map { Value.Entry($0.key, skeleton($0.value)) }
      // The controller makes the mapping that its key goes into.
      return .mapping(
        kept.filter { !(["labels", "annotations"].contains($0.key) && $0.value == .mapping([])) })
    }
  }
}
