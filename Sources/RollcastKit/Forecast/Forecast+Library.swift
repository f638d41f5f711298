import YAMLSource

/// What a program needs that has its manifests in memory.
extension Forecast {
  /// Reads manifests.
  ///
  /// - Parameters:
  ///   - manifests: YAML documents or JSON: the Rollouts and what they name.
  ///   - stable: the manifests of the stable revision, of which only pod templates count; `nil`
  ///     where the Rollouts' `status.stableRS` names it, or where it is not known.
  ///   - version: the controller.
  ///   - namespace: the namespace of objects that name none.
  ///   - allowedMissing: which objects that a Rollout names need not be there.
  /// - Throws: ``InputError`` with line and column for text that cannot be read; it calls the
  ///   texts `manifests` and `stable`.
  public init(
    manifests: String, stable: String? = nil, version: ControllerVersion = .standard,
    namespace: String = "default", allowedMissing: AllowedMissing = AllowedMissing()
  ) throws(InputError) {
    let stream = try ManifestStream([Self.text(manifests, "manifests")], namespace: namespace)
    var before: ManifestStream?
    if let stable {
      before = try ManifestStream(
        [Self.text(stable, "stable")], namespace: namespace, scope: .templates)
    }
    self.init(
      stream: stream, stable: StableRevisions(manifests: before), version: version,
      allowedMissing: allowedMissing)
  }

  private static func text(_ text: String, _ name: String) throws(InputError) -> SourceText {
    do throws(YAMLError) {
      return try SourceText(name: name, copying: text.utf8)
    } catch {
      throw InputError(error)
    }
  }

  /// Every state of every Rollout's update, in order: the steps of a canary, then `promoted`; for
  /// blue-green `preview` and `promoted`; `initial` alone for a Rollout that `stable` lacks.
  ///
  /// - Throws: ``InputError`` for a Rollout that the controller refuses, or an object that is
  ///   missing.
  public var states: [ForecastState] {
    get throws(InputError) {
      var states: [ForecastState] = []
      for rollout in stream.rollouts {
        var warnings: [Diagnostic] = []
        let prepared = try prepare(rollout, in: stream, &warnings)
        let reached =
          prepared.isFirstInstall
          ? [prepared.forecast.firstInstallation] : prepared.forecast.states().update
        states += reached.map {
          ForecastState(rollout: rollout.identity, details: $0, stream: stream)
        }
      }
      return states
    }
  }

  /// The states of that name, such as `aborted:0`: one for each Rollout.
  ///
  /// - Throws: ``InputError`` as ``states`` does, and for a Rollout without that state.
  public func states(_ name: StateName) throws(InputError) -> [ForecastState] {
    var states: [ForecastState] = []
    for rollout in stream.rollouts {
      var warnings: [Diagnostic] = []
      let prepared = try prepare(rollout, in: stream, &warnings)
      guard let state = try state(name, of: prepared, .error, &warnings) else { continue }
      states.append(ForecastState(rollout: rollout.identity, details: state, stream: stream))
    }
    return states
  }
}
