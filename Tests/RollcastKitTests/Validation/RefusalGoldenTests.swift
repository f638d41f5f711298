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

    static let all: [Sample] = Fixtures.files("lint", suffix: ".json").flatMap { file in
      ControllerVersion.allCases.map { Sample(name: String(file.dropLast(5)), version: $0) }
    }
  }

  @Test(arguments: Sample.all)
  func saysWhatTheControllerSays(sample: Sample) throws {
    let answers = try Document(
      Fixtures.source("lint/\(sample.name).json"),
      range: 0..<Fixtures.bytes("lint/\(sample.name).json").count)
    let answer = try #require(answers.root?[sample.version.rawValue])
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
    let isClean = controller.isEmpty && lint.allSatisfy { $0.contains("unknown field") }
    if isClean { #expect(refusals.isEmpty) }
    #expect(refusals.allSatisfy { $0.location.line > 0 })
  }

  /// Go shows where in memory a value lay.
  private static func withoutAddresses(_ text: String) -> String {
    guard let start = text.firstRange(of: "(0x"),
      let end = text[start.upperBound...].firstIndex(of: ")")
    else { return text }
    return text[..<start.upperBound] + "…" + text[end...]
  }
}
