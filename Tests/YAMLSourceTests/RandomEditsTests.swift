import Testing
import YAMLSource

@Suite struct RandomEditsTests {
  @Test(arguments: StyleFixture.all)
  func anyEditsGiveTheValueThatWasMeant(fixture: StyleFixture) throws {
    for seed in 0..<300 {
      var node = try EditedNode(root(of: fixture.text))
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

  /// What comes in takes no line with it but the one it joins, what goes brings none but that one,
  /// and comments stay unless what holds them goes.
  @Test(arguments: StyleFixture.all.filter { !$0.testDescription.hasPrefix("anchors") })
  func untouchedLinesStay(fixture: StyleFixture) throws {
    for seed in 1000..<1300 {
      let node = try EditedNode(root(of: fixture.text))
      var random = RandomEdits(seed: seed)
      let change = random.next(for: node)
      let edited = try EditedText(fixture.text, [change])
      let lines = LineChanges(from: fixture.text, to: edited.text)
      let details: Comment = "seed \(seed) \(change.testDescription)\n\(edited.text)"
      switch change {
      case .insert:
        #expect(lines.gone <= 1, details)
        #expect(lines.hasSameComments, details)
      case .set(let path, _) where path.description.contains("new"):
        #expect(lines.gone <= 1, details)
        #expect(lines.hasSameComments, details)
      case .duplicate: #expect(lines.gone <= 1, details)
      case .remove: #expect(lines.new <= 1, details)
      case .set, .move: break
      }
    }
  }

  /// Several objects of one document, as a List holds them, are edited beside each other.
  @Test(arguments: [
    "kind: List\nitems:\n- &a\n  x: &x {k: 1}\n  y: [*x, 2] # y\n- b: *x\n  c:\n    <<: *x\n    d: 1\n- *a\n# end\n",
    "kind: List\nitems: [{a: 1, b: [c]}, {d: &d e, f: *d}, {g: *d}]\n",
    "{\"items\": [{\"a\": 1}, {\"b\": [true]}, {\"c\": {}}]}",
  ])
  func itemsOfAListAreEditedTogether(text: String) throws {
    for seed in 2000..<2600 {
      let root = try root(of: text)
      let items = try #require(root["items"])
      var nodes = items.items.map { EditedNode($0) }
      var random = RandomEdits(seed: seed)
      for place in [seed % 3, (seed / 3) % 3] {
        random.next(for: nodes[place]).apply(to: &nodes[place])
      }
      var wanted = EditedNode(root)
      wanted[mapping: "items"].setItems(nodes)
      let bytes = root.source.bytes
      let edits = TextEdits.edits(for: nodes, in: root)
      let after = String(
        decoding: TextEdit.apply(edits, to: bytes, in: 0..<bytes.count), as: UTF8.self)
      let found = Result { try value(of: after).sorted }
      guard case .success(wanted.value.sorted) = found else {
        Issue.record("seed \(seed)\n\(text)----\n\(after)")
        return
      }
    }
  }

  /// Documents in random styles, edited at random: the value is the one that was meant.
  @Test func randomDocumentsAreEdited() throws {
    var edited = 0
    for seed in 0..<4000 {
      let document = RandomDocument(seed: seed).text
      guard let start = try? root(of: document) else { continue }
      var node = EditedNode(start)
      var random = RandomEdits(seed: seed)
      var changes: [TreeEdit] = []
      for _ in 0...(seed % 3) {
        let change = random.next(for: node)
        change.apply(to: &node)
        changes.append(change)
      }
      let result = try EditedText(document, changes)
      edited += 1
      let found = Result { try value(of: result.text).sorted }
      guard case .success(result.wanted.sorted) = found else {
        Issue.record(
          "seed \(seed) \(changes.map(\.testDescription))\n\(document)\n----\n\(result.text)\n---- \(found)"
        )
        return
      }
    }
    #expect(edited > 3000)
  }

  /// What comes into a document in a random style changes no line but the one it joins.
  @Test func randomDocumentsKeepTheirLines() throws {
    var edited = 0
    for seed in 20_000..<24_000 {
      let document = RandomDocument(seed: seed).text
      var random = RandomEdits(seed: seed)
      let change = random.next(for: EditedNode(try root(of: document)))
      let isInsertion =
        switch change {
        case .insert: true
        case .set(let path, _): path.description.contains("new")
        case .remove, .move, .duplicate: false
        }
      guard isInsertion, !document.contains("*a") else { continue }
      edited += 1
      let result = try EditedText(document, [change])
      let lines = LineChanges(from: document, to: result.text)
      guard lines.gone <= 1, lines.hasSameComments else {
        Issue.record(
          "seed \(seed) \(change.testDescription)\n\(document)\n----\n\(result.text)")
        return
      }
    }
    #expect(edited > 500)
  }
}
