import YAMLSource

/// Writes out which Rollouts have changed.
package enum ChangedReport {
  /// `{"rollouts": [{"name", "namespace", "file", "baseHash", "hash"}]}`, which a workflow can take
  /// for its matrix.
  package static func json(_ rollouts: [ChangedRollout]) -> [UInt8] {
    let items = rollouts.map { rollout -> Value in
      [
        "name": .string(rollout.manifest.name), "namespace": .string(rollout.manifest.namespace),
        "file": .string(rollout.manifest.location.file),
        "baseHash": rollout.baseHash.map { .string($0) } ?? .scalar(.null),
        "hash": .string(rollout.hash),
      ]
    }
    return JSONWriter.text(of: ["rollouts": .sequence(items)])
  }

  /// `NAMESPACE/NAME`, as `--rollout` takes it, a line for each Rollout.
  package static func text(_ rollouts: [ChangedRollout]) -> [UInt8] {
    rollouts.flatMap { Array("\($0.manifest.namespace)/\($0.manifest.name)\n".utf8) }
  }
}
