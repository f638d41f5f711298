import RollcastKit

/// Renders the Rollouts of a stream at one state.
struct RenderJob {
  let stream: ManifestStream
  let rollouts: [Manifest]
  let stable: StableRevisions
  let images: [ImageChange]
  let state: StateName
  let pastEnd: PastEnd
  let version: ControllerVersion
  let replicas: [(rollout: RolloutName?, count: Int)]
  let allowedMissing: AllowedMissing

  func run() throws(InputError) -> Rendering {
    guard !images.isEmpty else { return try render(stream, rollouts, changedBefore: []) }
    let changed = try Rendering.settingImages(images, of: rollouts, in: stream)
    return try render(changed.stream, rollouts, changedBefore: changed.changedBefore)
  }

  private func render(
    _ stream: ManifestStream, _ rollouts: [Manifest], changedBefore: Set<ObjectIdentity>
  ) throws(InputError) -> Rendering {
    let forecast = Forecast(
      stream: stream, stable: stable, version: version, allowedMissing: allowedMissing,
      replicas: replicas)
    return try forecast.rendering(
      of: rollouts, at: state, pastEnd: pastEnd, changedBefore: changedBefore)
  }
}
