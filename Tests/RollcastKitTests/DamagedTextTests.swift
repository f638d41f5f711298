import RollcastKit
import Testing
import YAMLSource

/// Text that was cut off or damaged is refused or read, and what is read can be forecast, linted and
/// hashed; nothing of it ends the process.
@Suite struct DamagedTextTests {
  private static let text = Fixtures.bytes("golden/header-route/manifests.yaml")

  @Test func aTextThatIsCutOffAnywhere() throws {
    var readable = 0
    for length in 0...Self.text.count
    where try isReadable(Self.text.prefix(length), linting: length.isMultiple(of: 64)) {
      readable += 1
    }
    #expect(readable > 0 && readable < Self.text.count)
  }

  @Test(arguments: 0..<4) func aTextWithDamagedBytes(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<10 {
      var damaged = Self.text
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        damaged[Int.random(in: damaged.indices, using: &random)] ^=
          1 << UInt8.random(in: 0..<8, using: &random)
      }
      _ = try isReadable(damaged, linting: true)
    }
  }

  /// - Returns: whether it can be forecast.
  private func isReadable(_ text: some Collection<UInt8>, linting: Bool) throws -> Bool {
    let source = try SourceText(name: "manifests.yaml", copying: text)
    guard let stream = try? ManifestStream([source]) else { return false }
    if linting { _ = Lint(stream, version: .standard).findings(of: []) }
    let forecast = Forecast(stream: stream, stable: StableRevisions())
    guard let rendering = try? forecast.rendering(of: stream.rollouts, at: .promoted) else {
      return false
    }
    return !rendering.stream.rendered(rendering.edits).bytes.isEmpty
  }
}
