import RollcastKit

/// Statuses of manifests in `fixtures/golden`.
enum StatusFixture {
  static func trees(
    _ scenario: String, at state: StateName, _ version: ControllerVersion = .standard
  ) throws -> [RolloutTree] {
    let folder = "golden/\(scenario)"
    let stream = try ManifestStream([Fixtures.source("\(folder)/manifests.yaml")])
    let stable = try ManifestStream([Fixtures.source("\(folder)/stable.yaml")], scope: .templates)
    let forecast = Forecast(
      stream: stream, stable: StableRevisions(manifests: stable), version: version)
    var warnings: [Diagnostic] = []
    return try forecast.status(of: stream.rollouts, at: state, warnings: &warnings)
  }
}
