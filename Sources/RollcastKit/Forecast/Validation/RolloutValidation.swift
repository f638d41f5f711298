import YAMLSource

/// What the controller refuses: then it changes nothing at all.
struct RolloutValidation {
  let rollout: Rollout
  let version: ControllerVersion
  let state: ClusterState

  /// - Throws: ``InputError`` with the first refusal, as the controller words it.
  func check() throws(InputError) {
    guard case .canary(let canary) = rollout.strategy else { return }
    let virtualServices = canary.trafficRouting?.istio?.virtualServices ?? []
    for (configuration, state) in zip(virtualServices, state.virtualServices) {
      guard let state else { continue }
      let (name, _) = VirtualServiceName.parse(
        configuration.reference.name, ControllerBehaviour(version))
      try RouteValidation(
        canary: canary, configuration: configuration, name: name, state: state
      ).check()
    }
  }
}
