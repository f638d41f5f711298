import RollcastKit
import YAMLSource

/// A golden scenario, or a text made of it, and what its states differ in.
struct DiffFixture {
  let stream: ManifestStream
  let forecast: Forecast
  let rollouts: [Manifest]

  /// - Parameters:
  ///   - files: the texts of the manifests; those of the scenario where they are left out.
  ///   - hasStable: whether the stable manifests are known.
  init(_ scenario: GoldenScenario, files: [SourceText]? = nil, hasStable: Bool = true) throws {
    stream = try ManifestStream(files ?? [Fixtures.source(scenario.manifestsPath)])
    let stable = try ManifestStream([Fixtures.source(scenario.stablePath)], scope: .templates)
    forecast = Forecast(
      stream: stream, stable: StableRevisions(manifests: hasStable ? stable : nil),
      version: scenario.version)
    rollouts = stream.rollouts
  }

  func rendering(at name: StateName) throws -> Rendering {
    try forecast.rendering(of: rollouts, at: name)
  }

  func comparison(
    from: StateName? = nil, to: StateName, isExplained: Bool = false
  ) throws -> StateComparison {
    StateComparison(
      input: stream, from: try from.map(rendering), to: try rendering(at: to),
      explanation: isExplained
        ? try ChangeExplanation(forecast, of: rollouts, at: to, pastEnd: .error) : nil)
  }

  /// The text at a state, the files behind one another.
  func text(at name: StateName) throws -> [UInt8] {
    let rendering = try rendering(at: name)
    return rendering.stream.rendered(rendering.edits).bytes
  }
}

extension GoldenScenario {
  /// The states that the controller was seen in; none where it refuses the Rollout.
  func states() throws -> [StateName] {
    try expected()["states"]?.entries.compactMap { StateName($0.key.keyText) } ?? []
  }
}
