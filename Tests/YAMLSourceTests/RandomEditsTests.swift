import Testing
import YAMLSource

@Suite struct RandomEditsTests {
  @Test(arguments: StyleFixture.all)
  func anyEditsGiveTheValueThatWasMeant(fixture: StyleFixture) throws {
    for seed in 0..<400 {
      let source = try SourceText(name: "t", copying: Array(fixture.text.utf8))
      let root = try #require(try Document.all(in: source).first?.root)
      var node = EditedNode(root)
      var random = RandomEdits(seed: seed)
      var changes: [TreeEdit] = []
      for _ in 0...(seed % 4) {
        let change = random.next(for: node)
        change.apply(to: &node)
        changes.append(change)
      }
      let edited = try EditedText(fixture.text, changes)
      let found = Result { try value(of: edited.text).sorted }
      guard case .success(edited.wanted.sorted) = found else {
        Issue.record(
          "seed \(seed) \(changes.map(\.testDescription))\n\(fixture.text)\n----\n\(edited.text)\n---- \(found)"
        )
        return
      }
    }
  }
}
