import RollcastKit
import Testing
import YAMLSource

/// What the real controller of one version left behind in one scenario.
struct GoldenScenario: CustomTestStringConvertible, Sendable {
  let name: String
  let version: ControllerVersion

  var testDescription: String { "\(name) \(version.rawValue)" }

  static let all: [GoldenScenario] = Fixtures.folders("golden").flatMap { name in
    ControllerVersion.allCases.map { GoldenScenario(name: name, version: $0) }
  }.filter { !Fixtures.bytes($0.expectedPath).isEmpty }

  var manifestsPath: String { "golden/\(name)/manifests.yaml" }
  var stablePath: String { "golden/\(name)/stable.yaml" }
  private var expectedPath: String { "golden/\(name)/expected-\(version.rawValue).json" }

  func expected() throws -> Node {
    try Document(
      Fixtures.source(expectedPath), range: 0..<Fixtures.bytes(expectedPath).count
    ).root!
  }
}
