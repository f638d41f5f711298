import RollcastKit
import Testing
import YAMLSource

/// Patches of objects make what is rendered.
@Suite struct ObjectPatchTests {
  @Test(arguments: GoldenScenario.all)
  func patchesMakeTheObjects(scenario: GoldenScenario) throws {
    for (objects, label) in try Self.differences(scenario) {
      let json = try Self.root(of: DiffJSONPatch.text(of: objects))["patches"]?.items ?? []
      let yaml = try Self.root(of: DiffKustomize.text(of: objects))["patches"]?.items ?? []
      #expect(json.count == objects.count && yaml.count == objects.count, "\(label)")
      for (patch, object) in zip(json, objects) {
        #expect(patch["target"]?["name"]?.string == object.identity.name)
        try Self.expect(patch["patch"]?.items ?? [], toMakeAfter: object, label)
      }
      for (patch, object) in zip(yaml, objects) {
        #expect(patch["target"]?["kind"]?.string == object.identity.kind)
        let operations = try Self.root(of: Array((patch["patch"]?.string ?? "").utf8))
        try Self.expect(operations.items, toMakeAfter: object, label)
      }
    }
  }

  /// From the input and from each state to the next.
  private static func differences(
    _ scenario: GoldenScenario
  ) throws -> [(objects: [ObjectDiff], label: String)] {
    let states = try scenario.states().filter { $0 != .initial }
    guard !states.isEmpty else { return [] }
    let fixture = try DiffFixture(scenario)
    let pairs =
      states.map { (StateName?.none, $0) } + zip(states, states.dropFirst()).map { ($0, $1) }
    return try pairs.map { from, to in
      (
        try fixture.comparison(from: from, to: to).objects,
        "\(from?.description ?? "input") to \(to)"
      )
    }
  }

  private static func expect(
    _ operations: [Node], toMakeAfter object: ObjectDiff, _ label: String
  ) throws {
    let made = try JSONPatchApplier.apply(operations, to: object.before)
    #expect(made.sortedByKey == object.after.sortedByKey, "\(label): \(object.identity)")
    #expect(!operations.isEmpty)
  }

  private static func root(of text: [UInt8]) throws -> Node {
    let source = try SourceText(name: "patch", copying: text)
    return try #require(try Document(source, range: 0..<text.count).root)
  }
}
