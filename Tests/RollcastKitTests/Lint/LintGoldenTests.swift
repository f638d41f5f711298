import RollcastKit
import Testing

/// Lint held against what the real controller and its linter said.
@Suite struct LintGoldenTests {
  /// Scenarios that the controller went through; those that it refused say so.
  @Test(arguments: GoldenScenario.all)
  func findsNoErrorInWhatTheControllerAccepts(scenario: GoldenScenario) throws {
    let errors = try LintRun.findings(scenario.manifestsPath, version: scenario.version)
      .filter { $0.severity == .error }
    let isRefused = try scenario.expected()["refused"] != nil
    #expect(errors.isEmpty != isRefused, "\(errors.map(\.text))")
  }

  @Test(arguments: RefusalGoldenTests.Sample.all)
  func findsWhatTheLinterFinds(sample: RefusalGoldenTests.Sample) throws {
    let answer = try sample.answer()
    let errors = try LintRun.findings("lint/\(sample.name).yaml", version: sample.version)
      .filter { $0.severity == .error }
    let said = (answer["lint"]?.items ?? []).map(\.text)
    for line in said where line.contains("unknown field") {
      let name = try #require(line.split(separator: "\"").last)
      #expect(errors.contains { $0.message.contains("unknown field") && $0.path.hasSuffix(name) })
    }
    let isAccepted = said.isEmpty && (answer["controller"]?.items ?? []).isEmpty
    #expect(errors.isEmpty == isAccepted, "\(errors.map(\.text))")
  }
}
