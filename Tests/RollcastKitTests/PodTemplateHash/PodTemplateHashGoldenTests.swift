import RollcastKit
import Testing
import YAMLSource

/// Hashes that the controller itself has computed.
@Suite struct PodTemplateHashGoldenTests {
  @Test func everyRowIsRead() {
    #expect(HashRow.all("hashes.jsonl").count == 300)
    #expect(HashRow.all("hashes-workload.jsonl").count == 120)
    #expect(HashRow.all("scalars.jsonl").count == 342)
  }

  @Test(arguments: ControllerVersion.allCases)
  func templatesOfRollouts(version: ControllerVersion) throws {
    try expectHashes(in: "hashes.jsonl", owner: .rollout, version: version)
  }

  @Test(arguments: ControllerVersion.allCases)
  func templatesOfWorkloads(version: ControllerVersion) throws {
    try expectHashes(in: "hashes-workload.jsonl", owner: .workload, version: version)
  }

  private func expectHashes(
    in file: String, owner: PodTemplateHash.Owner, version: ControllerVersion
  ) throws {
    for row in HashRow.all(file) {
      let template = try #require(row.node["template"])
      let expected = try #require(row.node["hash"]?[version.rawValue]?.string)
      let hash = try PodTemplateHash(of: template, owner: owner, version: version)
      #expect(hash.description == expected, "\(file):\(row.row)")
    }
  }

  @Test(arguments: HashRow.all("scalars.jsonl"))
  func scalarsInEveryPlace(row: HashRow) throws {
    let yaml = try #require(row.node["yaml"]?.string)
    guard let hashes = row.node["hash"] else {
      for version in ControllerVersion.allCases {
        #expect(throws: (any Error).self) {
          try PodTemplateHash(of: try podTemplate(in: yaml.utf8), version: version)
        }
      }
      return
    }
    let template = try podTemplate(in: yaml.utf8)
    for version in ControllerVersion.allCases {
      let expected = try #require(hashes[version.rawValue]?.string)
      let hash = try PodTemplateHash(of: template, version: version)
      #expect(hash.description == expected, "\(version)")
    }
  }

  /// Seen on a cluster that runs 1.8.
  @Test(arguments: [
    ("seed-subset-level/stable.yaml", "746b5594b8"),
    ("seed-subset-level/manifests.yaml", "5bfbf9599"),
    ("seed-basic-canary/stable.yaml", "746b5594b8"),
    ("seed-basic-canary/manifests.yaml", "dd4cc6cb4"),
    ("seed-host-level/stable.yaml", "dd4cc6cb4"),
    ("seed-host-level/manifests.yaml", "5bfbf9599"),
    ("seed-subset-configmap/stable.yaml", "8675765c8c"),
    ("seed-subset-configmap/manifests.yaml", "549bbd66c6"),
  ])
  func hashesSeenOnACluster(file: String, hash: String) throws {
    let template = try podTemplate(in: Fixtures.bytes("golden/\(file)"))
    #expect(try PodTemplateHash(of: template, version: .v18).description == hash)
  }
}
