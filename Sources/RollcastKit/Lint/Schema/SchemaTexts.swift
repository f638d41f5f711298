/// The schemas that are built in, as JSON; each is read only once an object of its kind is checked.
enum SchemaTexts {
  private static let rollouts = "argoproj.io"
  private static let istio = "networking.istio.io"

  static func schema(
    group: String, kind: String, version: ControllerVersion
  ) -> ObjectSchema? {
    guard let text = text(group: group, kind: kind, version: version) else { return nil }
    return ObjectSchema(group: group, kind: kind, text: text)
  }

  private static func text(
    group: String, kind: String, version: ControllerVersion
  ) -> StaticString? {
    switch (group, kind) {
    case (rollouts, "Rollout"): rollout(version)
    case (rollouts, "AnalysisTemplate"): analysisTemplate
    case (rollouts, "ClusterAnalysisTemplate"): clusterAnalysisTemplate
    case (rollouts, "Experiment"): experiment
    case (istio, "VirtualService"): virtualService
    case (istio, "DestinationRule"): destinationRule
    default: nil
    }
  }

  private static func rollout(_ version: ControllerVersion) -> StaticString {
    switch version {
    case .v18: rollout18
    case .v19: rollout19
    case .v110: rollout110
    }
  }
}
