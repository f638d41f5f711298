import RollcastKit
import YAMLSource

/// Statuses of manifests in `fixtures/golden`.
enum StatusFixture {
  static func trees(
    _ scenario: String, at state: StateName, _ version: ControllerVersion = .standard
  ) throws -> [RolloutTree] {
    let folder = "golden/\(scenario)"
    let stream = try ManifestStream([Fixtures.source("\(folder)/manifests.yaml")])
    let stable = try ManifestStream([Fixtures.source("\(folder)/stable.yaml")], scope: .templates)
    return try trees(
      of: stream, at: state,
      Forecast(stream: stream, stable: StableRevisions(manifests: stable), version: version))
  }

  /// The statuses of a text that says itself what is stable.
  static func trees(of text: String, at state: StateName) throws -> [RolloutTree] {
    let stream = try ManifestStream([SourceText(name: "input.yaml", copying: Array(text.utf8))])
    return try trees(
      of: stream, at: state, Forecast(stream: stream, stable: StableRevisions()))
  }

  private static func trees(
    of stream: ManifestStream, at state: StateName, _ forecast: Forecast
  ) throws -> [RolloutTree] {
    var warnings: [Diagnostic] = []
    return try forecast.status(of: stream.rollouts, at: state, warnings: &warnings)
  }
}
