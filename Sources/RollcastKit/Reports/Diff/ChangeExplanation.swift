import YAMLSource

/// Tells why the fields of a stream's objects differ from one state to another.
package struct ChangeExplanation: Sendable {
  private var histories: [ObjectIdentity: [ObjectHistory]] = [:]
  private let state: StateName

  /// - Parameters:
  ///   - forecast: the forecast that the state is of.
  ///   - rollouts: the Rollouts that move.
  ///   - state: the state afterwards.
  ///   - pastEnd: what a Rollout does that lacks the step.
  /// - Throws: ``InputError`` as ``Forecast/rendering(of:at:pastEnd:changedBefore:)`` does.
  package init(
    _ forecast: Forecast, of rollouts: [Manifest], at state: StateName, pastEnd: PastEnd
  ) throws(InputError) {
    self.state = state
    let all = concurrentMap(rollouts) { manifest in
      Result { () throws(InputError) -> ObjectHistory? in
        var warnings: [Diagnostic] = []
        let prepared = try forecast.prepare(manifest, in: forecast.stream, &warnings)
        guard let reached = forecast.reached(state, by: prepared, pastEnd) else { return nil }
        return try ObjectHistory(prepared.forecast, to: reached)
      }
    }
    for result in all {
      guard let history = try result.get() else { continue }
      for identity in history.identities { histories[identity, default: []].append(history) }
    }
  }

  /// Why a field has the value that it has afterwards.
  ///
  /// - Parameter object: the object that the change's path leads through.
  func reason(for change: FieldChange, of identity: ObjectIdentity, as object: Value) -> String {
    // What no Rollout moves was changed before any did: its new image.
    guard let histories = histories[identity] else { return "--set-image" }
    return histories.lazy.compactMap { $0.reason(for: change, of: identity, as: object) }.first
      ?? state.description
  }
}
