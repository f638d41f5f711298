import CLibYAML
import Testing
import YAMLSource

@Suite struct DocumentSplitterTests {
  private static let pieces = [
    "---", "---", "---\n", "...", "...\n", " ", "\n", "\r\n", "\r", "\u{85}", "\u{2028}",
    "\u{2029}",
    "kind: Rollout\n", "kind: Service # c\n", "kind:\n", "a: b\n", "a: |\n  x\n", "  kind: X\n",
    "- c\n", "# d\n", "'x\nkind: Y\n'\n", "\"q\"\n", "ü: é\n", "text ", "\t", "{a: b}\n", "--- x\n",
    "----\n", "....\n", "!t\n", "kind: 'Z'\n", "k: v\n",
  ]

  static func stream(seed: Int) -> String {
    var random = Random(seed: seed)
    return (0..<Int.random(in: 1...14, using: &random)).map { _ in
      pieces.randomElement(using: &random)!
    }.joined()
  }

  /// Where libyaml itself begins a document explicitly, in Unicode scalars, and each root's `kind`;
  /// `nil` where it refuses the stream.
  static func libyaml(_ bytes: [UInt8]) -> (starts: [Int], kinds: [String?])? {
    var parser = yaml_parser_t()
    yaml_parser_initialize(&parser)
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    return bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      var starts: [Int] = []
      var kinds: [String?] = []
      var depth = 0
      var texts: [String] = []
      var event = yaml_event_t()
      while yaml_parser_parse(&parser, &event) == 1 {
        defer { yaml_event_delete(&event) }
        switch event.type {
        case YAML_STREAM_END_EVENT: return (starts, kinds)
        case YAML_DOCUMENT_START_EVENT:
          if event.data.document_start.implicit == 0 { starts.append(event.start_mark.index) }
          texts = []
        case YAML_DOCUMENT_END_EVENT:
          let place = texts.firstIndex(of: "kind").flatMap { $0.isMultiple(of: 2) ? $0 : nil }
          kinds.append(place.map { texts[$0 + 1] })
        case YAML_MAPPING_START_EVENT, YAML_SEQUENCE_START_EVENT:
          if depth == 1 { texts.append("") }
          depth += 1
        case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: depth -= 1
        case YAML_SCALAR_EVENT where depth == 1:
          texts.append(String(cString: event.data.scalar.value))
        case YAML_ALIAS_EVENT where depth == 1: texts.append("")
        default: break
        }
      }
      return nil
    }
  }

  @Test(arguments: [
    "kind : Rollout\na:\n  b: 'c\nkind: ConfigMap\n'\n", "kind\t: Rollout\na: |\n",
    "\"kind\": Rollout\nkind: ConfigMap\n", "? kind\n: Rollout\n", "{kind: Rollout}\n",
  ])
  func kindThatAGlanceCannotTellIsNotTold(text: String) throws {
    let source = try SourceText(name: "t", copying: Array(text.utf8))
    #expect(DocumentSplitter.split(source).map(\.kind) == [nil])
  }

  /// A long text is cut into parts that are split side by side.
  @Test func partsAreSplitAsTheWholeIs() throws {
    var cuts = 0
    for seed in 0..<20_000 {
      let text = (0..<8).map { Self.stream(seed: seed + $0) }.joined()
      let source = try SourceText(name: "t", copying: Array(text.utf8))
      let parts = DocumentSplitter.parts(of: source, size: 40)
      cuts += parts.count - 1
      #expect(
        parts.flatMap { DocumentSplitter.split(source, part: $0) }
          == DocumentSplitter.split(source),
        "seed \(seed) \(text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined())")
    }
    #expect(cuts > 3000)
  }

  @Test func markersAndKindsAreThoseOfLibYAML() throws {
    var compared = 0
    for seed in 0..<20_000 {
      let text = Self.stream(seed: seed)
      let bytes = Array(text.utf8)
      let source = try SourceText(name: "t", copying: bytes)
      let spans = DocumentSplitter.split(source)
      #expect(spans.first?.range.lowerBound == 0 && spans.last?.range.upperBound == bytes.count)
      guard let expected = Self.libyaml(bytes) else { continue }
      compared += 1
      let scalars = Array(text.unicodeScalars)
      let starts = expected.starts.map {
        String(String.UnicodeScalarView(scalars[..<$0])).utf8.count
      }
      let cuts = Set(spans.map(\.range.lowerBound))
      #expect(
        starts.allSatisfy(cuts.contains),
        "seed \(seed) \(text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()) \(starts) \(cuts)"
      )
      guard let documents = try? Document.all(in: source) else {
        Issue.record(
          "seed \(seed) \(text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()) is refused"
        )
        continue
      }
      let roots = documents.compactMap(\.root)
      #expect(
        roots.count == expected.kinds.count,
        "seed \(seed) \(text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined())")
      let found = zip(spans, documents).compactMap { span, document in
        document.root == nil
          ? nil : span.kind.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "?"
      }
      for (kind, wanted) in zip(found, expected.kinds) where kind != "?" {
        #expect(
          kind == wanted,
          "seed \(seed) \(text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined())")
      }
    }
    #expect(compared > 2_000)
  }
}
