import Testing
import YAMLSource

@testable import RollcastKit

/// One line of a fixture: a template and the hash that each controller gives it.
struct HashRow: Sendable, CustomTestStringConvertible {
  let row: Int
  let node: Node

  var testDescription: String { "line \(row)" }

  /// The rows of a file in `fixtures/hashes/`.
  static func all(_ file: String) -> [HashRow] {
    Fixtures.bytes("hashes/\(file)").split(separator: UInt8(ascii: "\n")).enumerated()
      .compactMap { index, line in
        let source = try? SourceText(name: file, copying: Array(line))
        let root = try? source.flatMap { try Document.all(in: $0).first?.root }
        return root.map { HashRow(row: index + 1, node: $0) }
      }
  }
}

/// The template in a Rollout's text.
func podTemplate(in text: some Sequence<UInt8>) throws -> Node {
  let documents = try Document.all(in: SourceText(name: "rollout.yaml", copying: Array(text)))
  let rollout = documents.compactMap(\.root).first { $0["kind"]?.string == "Rollout" }
  return try #require(rollout?["spec"]?["template"])
}
