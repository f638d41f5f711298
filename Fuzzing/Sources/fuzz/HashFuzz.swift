import RollcastKit
import YAMLSource

/// What is hashed is JSON, and a template that is stored and read again is stored the same.
enum HashFuzz {
  static func test(_ input: FuzzInput) {
    guard let source = input.source,
      let root = try? Document(source, range: 0..<source.bytes.count).root, root.isMapping
    else { return }
    for version in ControllerVersion.allCases {
      for owner in [PodTemplateHash.Owner.rollout, .workload] {
        guard let bytes = try? PodTemplateHash.input(of: root, owner: owner, version: version)
        else { continue }
        // Kubernetes writes some quantities in another unit once it has read its own.
        let stored = storedAgain(bytes, owner, version)
        let again = storedAgain(stored, owner, version)
        check(
          again == stored,
          "\(version) stores\n\(String(decoding: stored, as: UTF8.self))\nand of that\n"
            + String(decoding: again, as: UTF8.self))
      }
    }
  }

  private static func storedAgain(
    _ bytes: [UInt8], _ owner: PodTemplateHash.Owner, _ version: ControllerVersion
  ) -> [UInt8] {
    do {
      let source = try SourceText(name: "stored", copying: bytes)
      guard let root = try Document(source, range: 0..<bytes.count).root else {
        fatalError("nothing is hashed")
      }
      return try PodTemplateHash.input(of: root, owner: owner, version: version)
    } catch {
      fatalError("\(error): \(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
