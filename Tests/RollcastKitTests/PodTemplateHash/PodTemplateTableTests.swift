import SchemaGenerator
import Testing

/// The tables in the repository are what `generate-schemas` makes of `schemas/`.
@Suite struct PodTemplateTableTests {
  @Test func areUpToDate() throws {
    let files = try SchemaGenerator.files { Fixtures.bytes("../schemas/\($0)") }
    #expect(files.count == 6)
    for (name, text) in files {
      let committed = Fixtures.bytes("../Sources/RollcastKit/PodTemplateHash/Generated/\(name)")
      #expect(String(decoding: committed, as: UTF8.self) == text, "run generate-schemas: \(name)")
    }
  }

  @Test func factsOfAnUnknownFormAreRefused() {
    #expect(throws: (any Error).self) {
      try SchemaGenerator.files { _ in Array(#"{"PodTemplateSpec":[{"json":"x","type":"T"}]}"#.utf8)
      }
    }
  }
}
