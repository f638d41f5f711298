import RollcastKit
import Testing
import YAMLSource

/// Flux's rules held against what the real controller left behind.
@Suite struct FluxIgnoreTests {
  /// Flux puts the cluster's value at each pointer into what it applies; server-side apply then
  /// changes nothing (kustomize-controller 1.9, docs/spec/v1/kustomizations.md, "Ignore Rules").
  @Test(arguments: GoldenScenario.all)
  func applyingGitLeavesEveryStateAsItIs(scenario: GoldenScenario) throws {
    let expected = try scenario.expected()
    guard expected["refused"] == nil else { return }
    let stream = try ManifestStream([Fixtures.source(scenario.manifestsPath)])
    let rules = try Self.rules(stream, scenario.version)
    for history in try IgnoreDifferencesGoldenTests.histories(of: scenario) {
      let git = history.git.comparable
      let pointers = rules["\(history.kind)/\(history.name)"] ?? []
      for state in history.states {
        let live = state.value.comparable
        var applied = git
        for pointer in pointers {
          #expect(git.value(at: pointer) != nil, "\(history.label): \(pointer)")
          applied = applied.replacing(pointer[...], with: try #require(live.value(at: pointer)))
        }
        #expect(
          applied.applied(to: live, isService: history.kind == "Service") == live,
          "\(history.label) at \(state.name)")
      }
    }
  }

  @Test(arguments: GoldenScenario.all, IgnoreDifferences.Tool.allCases)
  func yamlSaysWhatJSONSays(scenario: GoldenScenario, tool: IgnoreDifferences.Tool) throws {
    guard try scenario.expected()["refused"] == nil else { return }
    let stream = try ManifestStream([Fixtures.source(scenario.manifestsPath)])
    let differences = try IgnoreDifferences(
      of: stream.rollouts, in: stream, version: scenario.version)
    let values = try [differences.yaml(for: tool), differences.json(for: tool)].map { text in
      let source = try SourceText(name: "rules", copying: text)
      return Value(try #require(try Document(source, range: 0..<text.count).root)).comparable
    }
    #expect(values[0] == values[1])
  }

  /// The pointers by object.
  private static func rules(
    _ stream: ManifestStream, _ version: ControllerVersion
  ) throws -> [String: [[String]]] {
    let text = try IgnoreDifferences(of: stream.rollouts, in: stream, version: version)
      .json(for: .flux)
    let root = try Document(SourceText(name: "rules", copying: text), range: 0..<text.count).root
    var rules: [String: [[String]]] = [:]
    for rule in root?["spec"]?["ignore"]?.items ?? [] {
      let target = try #require(rule["target"])
      rules["\(target["kind"]!.text)/\(target["name"]!.text)"] = rule["paths"]!.items.map { path in
        path.text.split(separator: "/").map {
          $0.split(separator: "~1", omittingEmptySubsequences: false).joined(separator: "/")
        }
      }
    }
    return rules
  }
}

extension Value {
  fileprivate func value(at pointer: [String]) -> Value? {
    pointer.reduce(self) { value, token in
      guard let value else { return nil }
      if case .sequence(let items) = value {
        return Int(token).flatMap { items.indices.contains($0) ? items[$0] : nil }
      }
      return value.field(token)
    }
  }

  fileprivate func replacing(_ pointer: ArraySlice<String>, with value: Value) -> Value {
    guard let token = pointer.first else { return value }
    let rest = pointer.dropFirst()
    switch self {
    case .scalar: return self
    case .sequence(let items):
      return .sequence(
        items.enumerated().map {
          String($0) == token ? $1.replacing(rest, with: value) : $1
        })
    case .mapping(let entries):
      return .mapping(
        entries.map {
          Entry($0.key, $0.key == token ? $0.value.replacing(rest, with: value) : $0.value)
        })
    }
  }

  /// What server-side apply makes of an object in the cluster: mappings are merged, lists and a
  /// Service's selector replaced.
  fileprivate func applied(to live: Value, isService: Bool, at path: [String] = []) -> Value {
    guard case .mapping(let entries) = self, case .mapping(let others) = live,
      !(isService && path == ["spec", "selector"])
    else { return self }
    let kept = others.filter { field($0.key) == nil }
    let merged = entries.map { entry in
      Entry(
        entry.key,
        live.field(entry.key).map {
          entry.value.applied(to: $0, isService: isService, at: path + [entry.key])
        } ?? entry.value)
    }
    return .mapping((merged + kept).sorted { $0.key < $1.key })
  }
}
