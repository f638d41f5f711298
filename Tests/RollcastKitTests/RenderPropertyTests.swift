import RollcastKit
import Testing
import YAMLSource

/// What holds for every rendering, whatever the scenario.
@Suite struct RenderPropertyTests {
  /// A stream whose state asks for no change comes back byte for byte, so rendering twice is
  /// rendering once.
  @Test(arguments: GoldenScenario.all)
  func aRenderingOfARenderingIsTheSameText(scenario: GoldenScenario) throws {
    let expected = try scenario.expected()
    let stable = try ManifestStream([Fixtures.source(scenario.stablePath)], scope: .templates)
    let input = Fixtures.bytes(scenario.manifestsPath)
    for entry in expected["states"]?.entries ?? [] {
      let name = try #require(StateName(entry.key.keyText))
      let render = { (text: [UInt8]) in
        let stream = try ManifestStream([SourceText(name: "manifests.yaml", copying: text)])
        let forecast = Forecast(
          stream: stream, stable: StableRevisions(manifests: name == .initial ? nil : stable),
          version: scenario.version)
        let rendering = try forecast.rendering(of: stream.rollouts, at: name)
        return rendering.stream.rendered(rendering.edits).bytes
      }
      let once = try render(input)
      let twice = try render(once)
      #expect(
        String(decoding: once, as: UTF8.self) == String(decoding: twice, as: UTF8.self),
        "at \(name)")
    }
  }

  @Test(arguments: GoldenScenario.all)
  func whatNoRolloutMovesIsUntouched(scenario: GoldenScenario) throws {
    let stream = try ManifestStream([Fixtures.source(scenario.manifestsPath)])
    let forecast = Forecast(stream: stream, stable: StableRevisions(), version: scenario.version)
    let rendering = try forecast.rendering(of: [], at: .step(0))
    #expect(
      rendering.stream.rendered(rendering.edits).bytes == Fixtures.bytes(scenario.manifestsPath))
  }
}
