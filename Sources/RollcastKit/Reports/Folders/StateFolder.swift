import YAMLSource

/// One Rollout at one state, with the objects that it names, to be written into a folder.
package struct StateFolder: Sendable {
  package let rollout: ObjectIdentity
  package let state: StateName
  /// The Rollout and the objects that it names.
  let objects: Set<ObjectIdentity>
  let edits: [ObjectIdentity: EditedNode]

  init(_ forecast: RolloutForecast, at state: RolloutState) {
    rollout = forecast.rollout.manifest.identity
    self.state = state.name
    objects = forecast.objects.identities.union([rollout])
    edits = state.edits
  }

  /// The file that the state is written to: `NAMESPACE/ROLLOUT/STATE/manifests.yaml`.
  ///
  /// - Parameters:
  ///   - rendering: the stream, and which of its objects were changed before.
  ///   - asJSON: whether the file is one `v1 List` in JSON, `manifests.json`.
  ///   - changedOnly: whether objects that do not change are left out.
  /// - Throws: ``InputError`` where a name cannot be that of a folder.
  package func file(
    of rendering: Rendering, asJSON: Bool = false, changedOnly: Bool = false
  ) throws(InputError) -> OutputFile {
    let changed = rendering.changedBefore.union(edits.keys.filter { !edits[$0]!.isUntouched })
    let objects = changedOnly ? objects.intersection(changed) : objects
    let stream = rendering.stream
    return try OutputFile(
      [
        rollout.namespace, rollout.name, folderName,
        asJSON ? "manifests.json" : "manifests.yaml",
      ],
      asJSON ? stream.renderedJSON(only: objects, edits) : stream.rendered(only: objects, edits))
  }

  /// The state's name, without the colon that some file systems keep for themselves.
  private var folderName: String {
    if case .aborted(let step?) = state { "aborted-\(step)" } else { state.description }
  }
}
