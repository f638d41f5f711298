import RollcastKit
import Testing
import YAMLSource

/// Hashes held against the controller's own, recorded for each version.
@Suite struct PodTemplateHashTests {
  @Test(arguments: ControllerVersion.allCases)
  func hashesARolloutsTemplateAsTheController(version: ControllerVersion) throws {
    try Self.compare("hashes.jsonl", owner: .rollout, version)
  }

  @Test(arguments: ControllerVersion.allCases)
  func hashesAWorkloadsTemplateAsTheController(version: ControllerVersion) throws {
    try Self.compare("hashes-workload.jsonl", owner: .workload, version)
  }

  private static func compare(
    _ file: String, owner: PodTemplateHash.Owner, _ version: ControllerVersion
  ) throws {
    let rows = try Fixtures.rows("hashes/\(file)")
    #expect(!rows.isEmpty)
    for (number, row) in rows.enumerated() {
      guard let expected = row["hash"]?[version.rawValue]?.string else { continue }
      let template = try #require(row["template"])
      let hash = try PodTemplateHash(of: template, owner: owner, version: version)
      #expect(hash.description == expected, "row \(number)")
    }
  }

  @Test(arguments: try Fixtures.rows("hashes/scalars.jsonl"))
  func takesEveryScalarForWhatTheAPIServerTakesIt(row: Node) throws {
    let text = try #require(row["yaml"]?.string)
    let hash = {
      let source = try SourceText(name: "scalar.yaml", copying: Array(text.utf8))
      let root = try #require(try Document(source, range: 0..<source.bytes.count).root)
      let template = try #require(root["spec"]?["template"])
      return try PodTemplateHash(of: template, version: .v18).description
    }
    let label = "\(row["field"]?.string ?? ""): \(row["scalar"]?.string ?? "")"
    if row["refused"]?.bool == true {
      #expect(throws: (any Error).self, "\(label)") { try hash() }
    } else {
      #expect(try hash() == row["hash"]?["1.8"]?.string, "\(label)")
    }
  }
}
