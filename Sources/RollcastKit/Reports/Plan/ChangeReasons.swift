import YAMLSource

/// Says why fields change.
struct ChangeReasons {
  private let forecast: RolloutForecast

  init(_ forecast: RolloutForecast) { self.forecast = forecast }

  /// Why a field changes on the way to a state.
  func reason(for change: FieldChange, at name: StateName) -> String {
    let canary = forecast.canary.hash
    if change.to == .string(canary) { return "canary revision \(canary)" }
    if let stable = forecast.stable?.hash, change.to == .string(stable) {
      return "stable revision \(stable)"
    }
    guard let step = forecast.rollout.step(name) else { return name.description }
    return "step \(name) \(step.summary)"
  }
}
