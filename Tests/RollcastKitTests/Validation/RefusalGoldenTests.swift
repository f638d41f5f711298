import RollcastKit
import Testing
import YAMLSource

/// Refusals held against what the real controller and its linter said about the same manifests.
@Suite struct RefusalGoldenTests {
  /// A manifest that was shown to one version.
  struct Sample: CustomTestStringConvertible, Sendable {
    let name: String
    let version: ControllerVersion

    var testDescription: String { "\(name) \(version.rawValue)" }

    func answer() throws -> Node {
      let path = "lint/\(name).json"
      let all = try Document(Fixtures.source(path), range: 0..<Fixtures.bytes(path).count)
      return try #require(all.root?[version.rawValue])
    }

    static let all: [Sample] = Fixtures.files("lint", suffix: ".json").flatMap { file in
      ControllerVersion.allCases.map { Sample(name: String(file.dropLast(5)), version: $0) }
    }
  }

  @Test(arguments: Sample.all)
  func saysWhatTheControllerSays(sample: Sample) throws {
    let answer = try sample.answer()
    let lookup = try DocumentLookup(Fixtures.source("lint/\(sample.name).yaml"))
    let refusals = RolloutRefusals(
      of: lookup.rollout, version: sample.version, objects: lookup
    ).all()
    let reasons = refusals.map { Self.withoutAddresses($0.reason) }
    let lint = (answer["lint"]?.items ?? []).map { Self.withoutAddresses($0.text) }
    // An unknown field is a matter of the schema, not of the Rollout's meaning.
    for line in lint where !line.contains("unknown field") {
      if line.contains("unmarshal") {
        #expect(refusals.contains { $0.subject == .schema }, "\(line)")
      } else {
        #expect(reasons.contains(line))
      }
    }
    let controller = (answer["controller"]?.items ?? []).map(\.text)
    for line in controller where line.hasPrefix("spec.") {
      #expect(refusals.map(\.description).contains(line))
    }
    if Self.isAccepted(answer) { #expect(refusals.isEmpty) }
    #expect(refusals.allSatisfy { $0.location.line > 0 })
  }

  @Test(arguments: Sample.all)
  func isForecastJustWhereNobodyRefuses(sample: Sample) throws {
    let lookup = try DocumentLookup(Fixtures.source("lint/\(sample.name).yaml"))
    let forecast = {
      try RolloutForecast(
        rollout: Rollout(lookup.rollout), canary: Revision(hash: "new"),
        stable: Revision(hash: "old"), objects: lookup, version: sample.version
      ).state(.promoted)
    }
    if Self.isAccepted(try sample.answer()) {
      #expect(throws: Never.self) { try forecast() }
    } else {
      #expect(throws: InputError.self) { try forecast() }
    }
  }

  /// Whether the controller goes on; unknown fields are pruned before it sees them.
  private static func isAccepted(_ answer: Node) -> Bool {
    (answer["controller"]?.items ?? []).isEmpty
      && (answer["lint"]?.items ?? []).allSatisfy { $0.text.contains("unknown field") }
  }

  @Test(arguments: GoldenScenario.all)
  func refusesNoScenarioThatTheControllerAccepts(scenario: GoldenScenario) throws {
    let lookup = try DocumentLookup(Fixtures.source(scenario.manifestsPath))
    let refusals = RolloutRefusals(
      of: lookup.rollout, version: scenario.version, objects: lookup
    ).all()
    let refused = try scenario.expected()["refused"]?.text
    #expect(refusals.map(\.description) == (refused.map { [$0] } ?? []))
  }

  /// Go shows where in memory a value lay.
  private static func withoutAddresses(_ text: String) -> String {
    guard let start = text.firstRange(of: "(0x"),
      let end = text[start.upperBound...].firstIndex(of: ")")
    else { return text }
    return text[..<start.upperBound] + "…" + text[end...]
  }
}
