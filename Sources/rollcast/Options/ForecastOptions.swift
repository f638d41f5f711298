import ArgumentParser
import RollcastKit

/// What a forecast is made of: manifests, the stable revision and the controller.
struct ForecastOptions: ParsableArguments {
  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Stable revision") var stable: StableOptions
  @OptionGroup(title: "Controller") var controller: ControllerOptions
  @OptionGroup(title: "Controller") var replicas: ReplicaOptions

  /// A forecast with the Rollouts that are meant.
  struct Prepared {
    /// The manifests as they were read.
    let stream: ManifestStream
    let rollouts: [Manifest]
    /// The manifests that are rolled out, with the new images where some are named.
    let rolledOut: Rendering
    let forecast: Forecast
  }

  /// Reads the manifests.
  ///
  /// - Parameter needsRollout: whether an input without a Rollout is an error.
  func prepared(
    _ strictness: StrictOptions, needsRollout: Bool = false
  ) throws(InputError) -> Prepared {
    let stream = try input.stream()
    let rollouts =
      needsRollout ? try input.rollouts(of: stream) : try stream.rollouts(named: input.rollout)
    let revisions = try stable.revisions(input, stream: stream)
    let rolledOut = try stable.rolledOut(stream, rollouts: rollouts)
    let forecast = Forecast(
      stream: rolledOut.stream, stable: revisions, version: try controller.version,
      allowedMissing: strictness.allowedMissing, replicas: replicas.counts)
    return Prepared(stream: stream, rollouts: rollouts, rolledOut: rolledOut, forecast: forecast)
  }
}
