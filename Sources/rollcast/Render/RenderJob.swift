import RollcastKit
import YAMLSource

/// Renders the Rollouts of a stream at one state.
struct RenderJob {
  /// What becomes of the stream.
  struct Result {
    var edits: [ObjectIdentity: EditedNode] = [:]
    var added: [Value] = []
  }

  let stream: ManifestStream
  let rollouts: [Manifest]
  let stable: StableRevisions
  let images: [ImageChange]
  let state: StateName
  let pastEnd: PastEnd
  let version: ControllerVersion
  let replicas: ReplicaOptions
  let allowedMissing: AllowedMissing

  func run(_ diagnostics: inout Diagnostics) throws(InputError) -> Result {
    throw InputError("render is not built yet")
  }
}
