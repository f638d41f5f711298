import RollcastKit
import Testing
import YAMLSource

/// Rules held against what the real controller left behind.
@Suite struct IgnoreDifferencesGoldenTests {
  private static let scenarios = GoldenScenario.all.filter { scenario in
    (try? scenario.expected()["refused"]) == .some(nil)
  }

  /// An object in Git and as the controller left it in each state.
  struct History {
    let label: String
    let kind: String
    let name: String
    let paths: [JQPath]
    let git: Value
    let states: [(name: String, value: Value)]
  }

  static func histories(of scenario: GoldenScenario) throws -> [History] {
    let expected = try scenario.expected()
    let stream = try ManifestStream([Fixtures.source(scenario.manifestsPath)])
    let rules = try IgnoreRules(stream, scenario.version)
    return stream.manifests.compactMap { manifest in
      let states = (expected["states"]?.entries ?? []).compactMap { entry in
        (entry.value["objects"]?.items ?? []).first {
          $0["kind"]?.string == manifest.kind && $0["metadata"]?["name"]?.string == manifest.name
        }.map { (entry.key.keyText, Value($0)) }
      }
      guard !states.isEmpty, manifest.kind != "Deployment" else { return nil }
      return History(
        label: "\(scenario.testDescription): \(manifest.identity)",
        kind: manifest.kind, name: manifest.name,
        paths: rules.paths(manifest.kind, manifest.name), git: Value(manifest.root),
        states: states)
    }
  }

  @Test(arguments: scenarios)
  func withoutWhatIsIgnoredEveryStateIsGits(scenario: GoldenScenario) throws {
    let histories = try Self.histories(of: scenario)
    #expect(!histories.isEmpty)
    for history in histories {
      let git = history.paths.remainder(of: history.git)
      for state in history.states {
        let left = history.paths.remainder(of: state.value)
        #expect(left == git, "\(history.label) at \(state.name)")
      }
    }
  }

  /// Every scalar that is ignored changes in some state; what is ignored whole comes, goes or
  /// multiplies in some state, or does so for ever and so is in no state that was recorded.
  @Test(arguments: scenarios)
  func nothingElseIsIgnored(scenario: GoldenScenario) throws {
    let neverSettles = try scenario.expected()["neverSettles"] != nil
    for history in try Self.histories(of: scenario) {
      for path in history.paths {
        let git = path.paths(in: history.git).map { history.git.at($0) }
        let states = history.states.map { state in
          path.paths(in: state.value).map { state.value.at($0) }
        }
        if states.contains(where: { $0.count != git.count }) { continue }
        for (place, value) in git.enumerated() {
          #expect(
            value.isScalar && states.contains { $0[place] != value },
            "\(history.label): \(path.text)")
        }
        #expect(!git.isEmpty || neverSettles, "\(history.label): \(path.text)")
      }
    }
  }

  /// What a real jq deletes is what the other tests take away: Argo CD asks jq for `del(RULE)`, one
  /// rule after the other (util/argo/normalizers/diff_normalizer.go, Normalize).
  @Test(.enabled(if: !JQ.installed.isEmpty), arguments: scenarios)
  func jqDeletesTheSame(scenario: GoldenScenario) throws {
    let histories = try Self.histories(of: scenario).filter { !$0.paths.isEmpty }
    let programs = histories.enumerated().map { place, history in
      let deletions = history.paths.map { "del(\($0.text))" }.joined(separator: " | ")
      return "(.[\(place)] | map(\(deletions)))"
    }
    let objects = histories.map { [$0.git] + $0.states.map(\.value) }
    let input = JSONWriter.text(of: .sequence(objects.map(Value.sequence)))
    for jq in JQ.installed {
      let output = JQ.run(jq, "[\(programs.joined(separator: ", "))]", input: input)
      let source = try SourceText(name: jq, copying: try #require(output))
      let root = try #require(try Document(source, range: 0..<source.bytes.count).root)
      for (place, history) in histories.enumerated() {
        let left = (root[place]?.items ?? []).map { Value($0).comparable }
        #expect(left == objects[place].map(history.paths.remainder), "\(jq): \(history.label)")
      }
    }
  }

  @Test(arguments: scenarios)
  func noHashIsInTheRules(scenario: GoldenScenario) throws {
    let expected = try scenario.expected()
    let stream = try ManifestStream([Fixtures.source(scenario.manifestsPath)])
    for text in try IgnoreRules(stream, scenario.version).targets.flatMap(\.paths).map(\.text) {
      for key in ["canaryHash", "stableHash"] {
        let hash = try #require(expected[key]?.string)
        #expect(!text.contains(hash))
      }
    }
  }
}
