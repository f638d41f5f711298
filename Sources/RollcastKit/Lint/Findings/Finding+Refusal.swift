import YAMLSource

extension Finding {
  /// What is refused of a Rollout, as findings.
  static func all(_ refusals: [Refusal], of rollout: Manifest) -> [Finding] {
    let isAnyUnlisted = refusals.contains(where: isUnlistedRoute)
    let routes = isAnyUnlisted ? routesOfSteps(rollout) : [:]
    return refusals.map { refusal in
      Finding(
        .refusing(refusal), refusal.reason, path: refusal.path, at: refusal.location,
        in: rollout.identity,
        fix: isUnlistedRoute(refusal)
          ? routes[refusal.location].map { .addManagedRoute($0) } : nil)
    }
  }

  /// A route that a step makes and `managedRoutes` lacks is added there.
  private static func isUnlistedRoute(_ refusal: Refusal) -> Bool {
    refusal.subject == .canaryStep
      && refusal.reason.contains("Steps define a route that does not exist in")
  }

  /// What the routes that steps make are called, by their places.
  private static func routesOfSteps(_ rollout: Manifest) -> [SourceLocation: String] {
    var names: [SourceLocation: String] = [:]
    for step in rollout.root["spec"]?["strategy"]?["canary"]?["steps"]?.items ?? [] {
      for key in ["setHeaderRoute", "setMirrorRoute"] as [StaticString] {
        guard let route = step[key] else { continue }
        names[route.location] = route["name"]?.string
      }
    }
    return names
  }
}

extension LintRule {
  /// The rule that a refusal breaks.
  static func refusing(_ refusal: Refusal) -> LintRule {
    if refusal.isNotFound { return missing(refusal.subject) }
    switch refusal.subject {
    case .schema: return refusal.reason.hasPrefix("Required") ? requiredField : wrongType
    case .spec: return invalidSpec
    case .selector: return invalidSelector
    case .podTemplate: return invalidPodTemplate
    case .workloadRef: return invalidWorkload
    case .strategy: return invalidStrategy
    case .blueGreen: return invalidBlueGreen
    case .canary: return invalidCanary
    case .canaryStep: return invalidStep
    case .trafficRouting, .destinationRule: return invalidTrafficRouting
    case .service: return serviceRefused
    case .analysisTemplate: return analysisTemplateRefused
    case .virtualService:
      if refusal.reason.contains("not found in route") { return destinationMissing }
      return isRoute(refusal.reason) ? routeNotFound : virtualServiceRefused
    case .ingress: return ingressRefused
    }
  }

  private static func isRoute(_ reason: String) -> Bool {
    reason.contains("is not found in the defined Virtual Service")
      || reason.contains("routes found in the defined Virtual Service")
  }

  private static func missing(_ subject: Refusal.Subject) -> LintRule {
    switch subject {
    case .virtualService: virtualServiceNotFound
    case .destinationRule: destinationRuleNotFound
    case .workloadRef: workloadNotFound
    case .analysisTemplate: analysisTemplateNotFound
    default: serviceNotFound
    }
  }
}
