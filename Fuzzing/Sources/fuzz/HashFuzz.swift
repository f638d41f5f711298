import RollcastKit
import YAMLSource

/// What is hashed is JSON, and what the API server stores hashes as what it was given.
enum HashFuzz {
  static func test(_ input: FuzzInput) {
    guard let source = input.source,
      let root = try? Document(source, range: 0..<source.bytes.count).root, root.isMapping
    else { return }
    for version in ControllerVersion.allCases {
      for owner in [PodTemplateHash.Owner.rollout, .workload] {
        guard let bytes = try? PodTemplateHash.input(of: root, owner: owner, version: version)
        else { continue }
        checkStored(bytes, owner, version)
      }
    }
  }

  private static func checkStored(
    _ bytes: [UInt8], _ owner: PodTemplateHash.Owner, _ version: ControllerVersion
  ) {
    do {
      let source = try SourceText(name: "stored", copying: bytes)
      guard let root = try Document(source, range: 0..<bytes.count).root else {
        fatalError("nothing is hashed")
      }
      let again = try PodTemplateHash.input(of: root, owner: owner, version: version)
      check(
        again == bytes,
        "\(version) stores\n\(String(decoding: bytes, as: UTF8.self))\nand of that\n"
          + String(decoding: again, as: UTF8.self))
    } catch {
      fatalError("\(error): \(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
