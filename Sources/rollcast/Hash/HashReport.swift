import RollcastKit
import YAMLSource

/// Writes hashes out.
enum HashReport {
  /// `{"rollouts": [{"name", "namespace", "hash", "controllerVersion"}]}`; with the bytes that were
  /// hashed also `input`.
  static func json(_ rollouts: [HashedRollout]) -> [UInt8] {
    let items = rollouts.map { rollout -> Value in
      var entries: [Value.Entry] = [
        .init("name", .string(rollout.manifest.name)),
        .init("namespace", .string(rollout.manifest.namespace)),
        .init("hash", .string(rollout.hash)),
        .init("controllerVersion", .string(rollout.version.rawValue)),
      ]
      if let input = rollout.input {
        entries.append(.init("input", .string(String(decoding: input, as: UTF8.self))))
      }
      return .mapping(entries)
    }
    return JSONWriter.text(of: ["rollouts": .sequence(items)])
  }

  /// The bytes that were hashed, a line for each Rollout.
  static func inputs(_ rollouts: [HashedRollout]) -> [UInt8] {
    var text: [UInt8] = []
    for rollout in rollouts {
      text += rollout.input ?? []
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  /// A line for each Rollout, in columns.
  static func table(_ rollouts: [HashedRollout]) -> [UInt8] {
    let rows =
      [["NAMESPACE", "NAME", "HASH", "CONTROLLER"]]
      + rollouts.map { rollout in
        [
          rollout.manifest.namespace, rollout.manifest.name, rollout.hash,
          rollout.version.rawValue,
        ]
      }
    let widths = (0..<3).map { column in rows.reduce(0) { max($0, $1[column].utf8.count) } }
    var text: [UInt8] = []
    for row in rows {
      for (cell, width) in zip(row, widths) {
        text += cell.utf8
        text += repeatElement(UInt8(ascii: " "), count: width - cell.utf8.count + 2)
      }
      text += row[3].utf8
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }
}
