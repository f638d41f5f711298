import RollcastKit
import Testing
import YAMLSource

/// Diffs of manifests that are written otherwise.
@Suite struct DiffVariantTests {
  @Test(arguments: GoldenScenario.all.filter { $0.version == .standard }, TextVariant.allCases)
  func patchMakesTheRendering(scenario: GoldenScenario, variant: TextVariant) throws {
    let input = try variant.text(of: Fixtures.bytes(scenario.manifestsPath))
    let folder = try ScratchFolder()
    var (patch, expected): ([UInt8], [(path: String, text: [UInt8])]) = ([], [])
    for state in try scenario.states().suffix(2) {
      let path = "\(state)/manifests.yaml"
      for tool in ["patch", "git"] { try folder.write(input, to: "\(tool)/\(path)") }
      let fixture = try DiffFixture(
        scenario, files: [SourceText(name: path, copying: input)], hasStable: state != .initial)
      patch += UnifiedDiff.text(of: try fixture.comparison(to: state).files())
      expected.append((path, try fixture.text(at: state)))
    }
    if patch.isEmpty { return }
    try folder.write(patch, to: "diff")
    try folder.run("cd patch && patch --silent -p1 < ../diff")
    try folder.run("cd git && git apply ../diff")
    for (path, text) in expected {
      #expect(folder.read("patch/\(path)") == text, "\(path) by patch")
      #expect(folder.read("git/\(path)") == text, "\(path) by git")
    }
  }

  /// A diff between two states takes the text of the first to that of the second.
  @Test(arguments: GoldenScenario.all.filter { $0.version == .standard })
  func patchGoesFromStateToState(scenario: GoldenScenario) throws {
    let states = try scenario.states().filter { $0 != .initial }
    let named = try DiffFixture(scenario)
    let texts = try Dictionary(uniqueKeysWithValues: states.map { ($0, try named.text(at: $0)) })
    let folder = try ScratchFolder()
    var (patch, expected): ([UInt8], [(path: String, text: [UInt8])]) = ([], [])
    for (from, to) in zip(states + states.reversed(), states.dropFirst() + states.reversed()) {
      let path = "\(from)-\(to)/manifests.yaml"
      let fixture = try DiffFixture(
        scenario,
        files: [SourceText(name: path, copying: Fixtures.bytes(scenario.manifestsPath))])
      try folder.write(texts[from]!, to: path)
      patch += UnifiedDiff.text(of: try fixture.comparison(from: from, to: to).files())
      expected.append((path, texts[to]!))
    }
    if patch.isEmpty { return }
    try folder.write(patch, to: "diff")
    try folder.run("patch --silent -p1 < diff")
    for (path, text) in expected { #expect(folder.read(path) == text, "\(path)") }
  }
}
