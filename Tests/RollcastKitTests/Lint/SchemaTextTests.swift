import SchemaGenerator
import Testing

/// The schemas in Swift are those in `schemas/`.
@Suite struct SchemaTextTests {
  @Test func areUpToDate() throws {
    let files = try SchemaTextGenerator.files { Fixtures.bytes("../schemas/\($0)") }
    #expect(files.count == 8)
    for (name, text) in files {
      let committed = Fixtures.bytes("../Sources/RollcastKit/Lint/Schema/Generated/\(name)")
      #expect(String(decoding: committed, as: UTF8.self) == text, "run make schemas: \(name)")
    }
  }
}
