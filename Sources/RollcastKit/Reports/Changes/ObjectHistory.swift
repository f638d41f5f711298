import YAMLSource

/// What one Rollout's objects are on the way to a state, to tell what a change comes from.
struct ObjectHistory: Sendable {
  private let forecast: RolloutForecast
  private let reasons: ChangeReasons
  /// The states on the way, the one that is asked for last.
  private let way: [RolloutState]

  /// - Throws: ``InputError`` where the Rollout has no such state.
  init(_ forecast: RolloutForecast, to name: StateName) throws(InputError) {
    self.forecast = forecast
    reasons = ChangeReasons(forecast)
    way = try forecast.way(to: name)
  }

  /// The objects that the Rollout changes.
  var identities: Set<ObjectIdentity> { Set(way.flatMap(\.edits.keys)) }

  /// Why a field has its value: what happened in the first of the states that have it from then on.
  ///
  /// - Parameter object: the object that the change's path leads through.
  /// - Returns: `nil` where this Rollout leaves another value.
  func reason(
    for change: FieldChange, of identity: ObjectIdentity, as object: Value
  ) -> String? {
    let isThere = { (value: Value?) in value?.counterpart(of: change.path, in: object) == change.to
    }
    let having = way.reversed().prefix { isThere(forecast.value(of: identity, in: $0)) }
    guard let first = having.last else { return nil }
    // Only `initial` has no state before it.
    if having.count == way.count, way.count > 1 {
      let reason = reasons.reason(for: change, at: first.name)
      return reason == first.name.description ? "before the update" : reason
    }
    return reasons.reason(for: change, at: first.name)
  }
}

extension RolloutForecast {
  /// The cluster before the update and the states that lead to one, which comes last.
  fileprivate func way(to name: StateName) throws(InputError) -> [RolloutState] {
    let last = try state(name)
    guard name != .initial, let moves = rollout.strategy.moves(to: name) else { return [last] }
    let states = states()
    return [states.settled] + states.update.prefix(moves.count - 1) + [last]
  }
}

extension Value {
  /// What stands in this object where a path leads in another: items of lists are found by their
  /// names, else by their places.
  fileprivate func counterpart(of path: FieldPath, in other: Value) -> Value? {
    var (own, model): (Value?, Value?) = (self, other)
    for element in path.elements {
      switch element {
      case .key(let key): (own, model) = (own?[key], model?[key])
      case .index(let place):
        let items = own?.items ?? []
        model = model.flatMap { $0.items.indices.contains(place) ? $0.items[place] : nil }
        if let name = model?["name"]?.string {
          own = items.first { $0["name"]?.string == name }
        } else {
          own = items.indices.contains(place) ? items[place] : nil
        }
      }
    }
    return own
  }
}
