import RollcastKit
import Testing
import YAMLSource

/// The function held against `render`, which is held against the real controller.
@Suite struct FunctionGoldenTests {
  /// What comes out is, byte for byte, what comes in with the manifests that `render` writes.
  @Test(arguments: GoldenScenario.all)
  func itemsAreThoseOfRender(scenario: GoldenScenario) throws {
    let expected = try scenario.expected()
    let manifests = String(decoding: Fixtures.bytes(scenario.manifestsPath), as: UTF8.self)
    let stream = try ManifestStream([Fixtures.source(scenario.manifestsPath)])
    let stable = try ManifestStream([Fixtures.source(scenario.stablePath)], scope: .templates)
    for entry in expected["states"]?.entries ?? [] {
      let name = try #require(StateName(entry.key.keyText))
      let isFirst = name == .initial
      let rendering = try Forecast(
        stream: stream, stable: StableRevisions(manifests: isFirst ? nil : stable),
        version: scenario.version
      ).rendering(of: stream.rollouts, at: name)
      let rendered = String(
        decoding: rendering.stream.rendered(rendering.edits).bytes, as: UTF8.self)
      let config = Self.config(name, scenario, withStable: !isFirst)
      let function = KRMFunction(
        try SourceText(name: "<stdin>", copying: Self.list(manifests, config).utf8))
      let warnings = rendering.warnings.map(\.message)
      if warnings.isEmpty {
        #expect(
          String(decoding: function.output, as: UTF8.self) == Self.list(rendered, config),
          "at \(name)")
      }
      #expect(!function.hasFailed)
      #expect(function.results.map(\.message) == warnings, "at \(name)")
    }
  }

  /// A Rollout that the controller refuses is an error, and nothing is changed.
  @Test(arguments: ["host-tls-routes", "quirk-two-unnamed-routes-managed"])
  func whatIsRefusedIsAnError(name: String) throws {
    let scenario = GoldenScenario(name: name, version: .v19)
    let manifests = String(decoding: Fixtures.bytes(scenario.manifestsPath), as: UTF8.self)
    let input = Self.list(manifests, Self.config(.step(0), scenario, withStable: true))
    let function = KRMFunction(try SourceText(name: "<stdin>", copying: input.utf8))
    #expect(function.hasFailed)
    let refused = try #require(try scenario.expected()["refused"]?.string)
    let messages = function.results.map(\.message)
    #expect(messages.count == 1 && messages[0].hasSuffix(refused), "\(messages)")
    #expect(String(decoding: function.output, as: UTF8.self).hasPrefix(input + "results:\n"))
  }

  private static func config(
    _ name: StateName, _ scenario: GoldenScenario, withStable: Bool
  ) -> String {
    let stable = String(decoding: Fixtures.bytes(scenario.stablePath), as: UTF8.self)
    return """
      functionConfig:
        apiVersion: rollcast.dev/v1alpha1
        kind: Render
        metadata: {name: state}
        spec:
          at: "\(name)"
          controllerVersion: \(scenario.version.rawValue)
      \(withStable ? "    stable: |\n" + indented(stable, by: "      ") : "")
      """
  }

  /// A ResourceList of the documents of a stream.
  private static func list(_ manifests: String, _ config: String) -> String {
    let documents = ("\n" + manifests).split(separator: "\n---\n")
    let items = documents.map { "-\n" + indented($0, by: "  ") }.joined()
    return "apiVersion: config.kubernetes.io/v1\nkind: ResourceList\n\(config)\nitems:\n\(items)"
  }

  private static func indented(_ text: some StringProtocol, by indent: String) -> String {
    text.split(separator: "\n").map { indent + $0 + "\n" }.joined()
  }
}
