import YAMLSource

/// The fields of manifests that the controller changes in any state of Rollouts, whatever the
/// revisions are called: what a GitOps controller has to leave alone.
public struct IgnoreDifferences: Sendable {
  /// Who is to leave them alone.
  public enum Tool: String, CaseIterable, Sendable {
    /// Argo CD's Applications, Flux's Kustomizations.
    case argocd, flux
  }

  /// The objects that change, sorted.
  let objects: [IgnoredObject]
  let version: ControllerVersion
  /// What was found on the way.
  public let warnings: [Diagnostic]

  /// Goes through everything that the controller writes for Rollouts.
  ///
  /// - Parameters:
  ///   - rollouts: the Rollouts, of `stream`.
  ///   - stream: where the objects that they name are looked up.
  ///   - version: the controller.
  ///   - allowedMissing: which of them need not be there.
  ///   - replicas: numbers of pods that stand in for an autoscaler's, by Rollout; with no name for
  ///     all.
  /// - Throws: ``InputError`` where an object is missing, or where the controller refuses a Rollout.
  public init(
    of rollouts: [Manifest], in stream: ManifestStream, version: ControllerVersion = .standard,
    allowedMissing: AllowedMissing = AllowedMissing(),
    replicas: [(rollout: RolloutName?, count: Int)] = []
  ) throws(InputError) {
    let forecasts = concurrentMap(rollouts) { manifest in
      Result { () throws(InputError) in
        var rollout = try Rollout(manifest)
        let count = replicas.last { $0.rollout?.matches(manifest.identity) ?? true }?.count
        if let count { rollout.replicas = count }
        let forecast = try RolloutForecast(
          rollout: rollout, canary: Revision(hash: "canary"), stable: Revision(hash: "stable"),
          objects: stream, version: version, allowedMissing: allowedMissing)
        return (forecast, forecast.everythingWritten())
      }
    }
    var collector = IgnoredObjectCollector()
    var warnings: [Diagnostic] = []
    for result in forecasts {
      let (forecast, written) = try result.get()
      warnings += forecast.warnings
      collector.add(written, of: forecast)
    }
    objects = collector.objects
    self.version = version
    self.warnings = warnings
  }
}
