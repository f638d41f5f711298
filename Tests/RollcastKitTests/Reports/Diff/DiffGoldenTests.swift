import RollcastKit
import Testing
import YAMLSource

/// A diff applied by patch and by git to the input is the rendering.
@Suite struct DiffGoldenTests {
  @Test(arguments: GoldenScenario.all)
  func patchAndGitMakeTheRendering(scenario: GoldenScenario) throws {
    let input = Fixtures.bytes(scenario.manifestsPath)
    let folder = try ScratchFolder()
    var (patch, expected): ([UInt8], [(path: String, text: [UInt8])]) = ([], [])
    for state in try scenario.states() {
      let path = "\(state)/manifests.yaml"
      for tool in ["patch", "git"] { try folder.write(input, to: "\(tool)/\(path)") }
      let fixture = try DiffFixture(
        scenario, files: [SourceText(name: path, copying: input)], hasStable: state != .initial)
      patch += UnifiedDiff.text(of: try fixture.comparison(to: state).files())
      expected.append((path, try fixture.text(at: state)))
    }
    if expected.isEmpty { return }
    try folder.write(patch, to: "diff")
    try folder.run("cd patch && patch --silent -p1 < ../diff")
    // git takes an empty patch for a mistake.
    if !patch.isEmpty { try folder.run("cd git && git apply ../diff") }
    for (path, text) in expected {
      #expect(folder.read("patch/\(path)") == text, "\(path) by patch")
      #expect(folder.read("git/\(path)") == text, "\(path) by git")
    }
  }
}
