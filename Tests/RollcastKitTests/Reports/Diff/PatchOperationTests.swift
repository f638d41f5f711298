import RollcastKit
import Testing
import YAMLSource

@Suite struct PatchOperationTests {
  /// Operations as `kind path`.
  private func operations(_ before: Value, _ after: Value) -> [String] {
    PatchOperation.operations(from: before, to: after)
      .map { "\($0.kind.rawValue) \($0.path.jsonPointer)" }
  }

  private func route(_ name: String, _ weight: Int) -> Value {
    ["name": .string(name), "weight": .int(weight)]
  }

  private func destination(_ host: String, _ subset: String, _ weight: Int) -> Value {
    ["destination": ["host": .string(host), "subset": .string(subset)], "weight": .int(weight)]
  }

  @Test func slashesAndTildesAreEscaped() {
    #expect(
      operations(["a": [:]], ["a": ["b/c~d": 1, "~1": 2]]) == ["add /a/b~1c~0d", "add /a/~01"])
  }

  @Test func aRouteThatComesInLeavesTheOthersWhereTheyAre() {
    #expect(
      operations(
        ["http": [route("primary", 50), route("other", 1)]],
        ["http": [route("header", 100), route("primary", 5), route("other", 1)]])
        == ["add /http/0", "replace /http/1/weight"])
  }

  @Test func aRouteThatGoesLeavesTheOthersWhereTheyAre() {
    #expect(
      operations(
        ["http": [route("mirror", 1), route("header", 1), route("primary", 5)]],
        ["http": [route("primary", 0)]])
        == ["remove /http/1", "remove /http/0", "replace /http/0/weight"])
  }

  @Test func aNamelessDestinationThatGoesIsTheOneThatResemblesNone() {
    #expect(
      operations(
        [destination("old", "x", 10), destination("app", "a", 50), destination("app", "b", 40)],
        [destination("app", "a", 5), destination("app", "b", 95)])
        == ["remove /0", "replace /0/weight", "replace /1/weight"])
  }

  @Test func anEmptyValueIsAddedAndNotReplaced() {
    #expect(operations(["a": .scalar(.null)], ["a": ["b": 1]]) == ["add /a"])
    #expect(operations([.scalar(.null)], [1]) == ["replace /0"])
  }

  @Test func theOrderOfKeysMakesNoDifference() {
    #expect(
      operations(["a": 1, "b": [["c": 1, "d": 2]]], ["b": [["d": 2, "c": 1]], "a": 1]) == [])
  }

  @Test(arguments: 0..<40)
  func operationsMakeTheOtherValue(seed: Int) throws {
    var random = RandomValue(seed: seed)
    for _ in 0..<50 {
      let before = random.object()
      let after = random.changed(before)
      let operations = PatchOperation.operations(from: before, to: after)
      let patch = JSONWriter.text(
        of: .sequence(
          operations.map { operation in
            .mapping(
              [
                .init("op", .string(operation.kind.rawValue)),
                .init("path", .string(operation.path.jsonPointer)),
              ] + (operation.value.map { [.init("value", $0)] } ?? []))
          }))
      let source = try SourceText(name: "patch", copying: patch)
      let nodes = try Document(source, range: 0..<patch.count).root?.items ?? []
      let made = try JSONPatchApplier.apply(nodes, to: before)
      #expect(made.sortedByKey == after.sortedByKey)
    }
  }
}
