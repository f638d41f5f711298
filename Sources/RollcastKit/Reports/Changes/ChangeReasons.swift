import YAMLSource

/// Says why fields change.
struct ChangeReasons: Sendable {
  private let forecast: RolloutForecast

  init(_ forecast: RolloutForecast) { self.forecast = forecast }

  /// Why a field changes on the way to a state.
  func reason(for change: FieldChange, at name: StateName) -> String {
    if let manager = manager(in: change) { return "managed by Rollout \(manager)" }
    for (role, hash) in [("canary", forecast.canary.hash), ("stable", forecast.stable?.hash)] {
      if let hash, change.to?.contains(hash) ?? false { return "\(role) revision \(hash)" }
    }
    guard let step = forecast.rollout.step(name) else { return name.description }
    return "step \(name) \(step.summary)"
  }

  /// The Rollout that an annotation names as the one that manages the object.
  private func manager(in change: FieldChange) -> String? {
    let key = ServiceState.managedByKey
    return change.path.elements.last == .key(key) ? change.to?.string : change.to?[key]?.string
  }
}

extension Value {
  /// Whether this is a string or a mapping that has it as a value.
  fileprivate func contains(_ string: String) -> Bool {
    switch self {
    case .scalar(let scalar): scalar == .string(string)
    case .mapping(let entries): entries.contains { $0.value == .string(string) }
    case .sequence: false
    }
  }
}
